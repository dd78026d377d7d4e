package io.orchestration.console.password;

/**
 * A password typed by a console user.
 *
 * @param request who typed it, and why
 * @param password the new password
 * @param temporary whether the customer has to choose another one at the next sign-in
 */
public record ManualEntry(ResetRequest request, String password, boolean temporary) {

	/** Keeps the password out of logs. */
	@Override
	public String toString() {
		return "ManualEntry[request=" + this.request + ", temporary=" + this.temporary + "]";
	}

}
