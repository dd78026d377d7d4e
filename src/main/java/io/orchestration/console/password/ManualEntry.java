package io.orchestration.console.password;

import java.util.Objects;

/**
 * A password typed by a console user.
 *
 * @param request who typed it, and why
 * @param callerVerifiedBy how that user made sure who is calling
 * @param password the new password
 * @param temporary whether the customer has to choose another one at the next sign-in
 */
public record ManualEntry(ResetRequest request, CallerCheck callerVerifiedBy, String password, boolean temporary) {

	public ManualEntry {
		Objects.requireNonNull(callerVerifiedBy);
		if (callerVerifiedBy == CallerCheck.OTHER && request.caseNumber() == null) {
			throw new IllegalArgumentException("no case says how the caller was verified");
		}
	}

	/** Keeps the password out of logs. */
	@Override
	public String toString() {
		return "ManualEntry[request=" + this.request + ", callerVerifiedBy=" + this.callerVerifiedBy + ", temporary="
				+ this.temporary + "]";
	}

}
