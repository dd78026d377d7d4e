package io.orchestration.console.password;

import java.util.Objects;

import io.orchestration.console.web.SignedInUser;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * The Set Customer Password dialog.
 *
 * @param temporary absent where the form does not ask
 */
record SetPasswordForm(@Nullable ResetMethod method, @Nullable String password, @Nullable String retyped,
		@Nullable Boolean temporary, @Nullable ResetReason reason, @Nullable String caseNumber) {

	/** As it is first shown. */
	static SetPasswordForm fresh(ResetMethod method, boolean temporary, ResetReason reason) {
		return new SetPasswordForm(method, null, null, temporary, reason, null);
	}

	/**
	 * Adds what cannot be a reset at all; whether it is a possible one, the service
	 * knows.
	 */
	void check(Errors errors) {
		reject(this.method == null, "method", "reset.method.missing", errors);
		reject(this.reason == null, "reason", "reset.reason.missing", errors);
		reject(caseNumberOrEmpty().length() > ResetRequest.LONGEST_CASE_NUMBER, "caseNumber",
				"reset.case-number.too-long", errors);
		reject(isManual() && !Objects.equals(this.password, this.retyped), "retyped", "password.retyped-differs",
				errors);
	}

	boolean isManual() {
		return this.method == ResetMethod.MANUAL;
	}

	ResetRequest request(SignedInUser requester) {
		return new ResetRequest(requester, Objects.requireNonNull(this.reason), this.caseNumber);
	}

	ManualEntry entry(SignedInUser requester) {
		return new ManualEntry(request(requester), Objects.requireNonNullElse(this.password, ""),
				!Boolean.FALSE.equals(this.temporary));
	}

	private String caseNumberOrEmpty() {
		return (this.caseNumber != null) ? this.caseNumber.strip() : "";
	}

	private static void reject(boolean wrong, String field, String code, Errors errors) {
		if (wrong) {
			errors.rejectValue(field, code, new Object[] { ResetRequest.LONGEST_CASE_NUMBER }, null);
		}
	}

	/** Keeps what was typed out of logs. */
	@Override
	public String toString() {
		return "SetPasswordForm[method=" + this.method + "]";
	}

}
