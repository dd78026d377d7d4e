package io.orchestration.console.password;

import java.util.Objects;

import io.orchestration.console.web.SignedInUser;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;

/**
 * The Set Customer Password dialog.
 *
 * @param temporary absent where the form does not ask
 */
record SetPasswordForm(@Nullable ResetMethod method, @Nullable String password, @Nullable String retyped,
		@Nullable Boolean temporary, @Nullable CallerCheck callerVerifiedBy, @Nullable ResetReason reason,
		@Nullable String caseNumber) {

	/** As it is first shown. */
	static SetPasswordForm fresh(ResetMethod method, boolean temporary, ResetReason reason) {
		return new SetPasswordForm(method, null, null, temporary, null, reason, null);
	}

	/**
	 * Adds what cannot be a reset at all; whether it is a possible one, the service
	 * knows. Reads what was typed, because a choice that does not exist leaves no form.
	 */
	static void check(BindingResult errors) {
		reject(typed("method", errors).isEmpty(), "method", "reset.method.missing", errors);
		reject(typed("reason", errors).isEmpty(), "reason", "reset.reason.missing", errors);
		reject(typed("caseNumber", errors).strip().length() > ResetRequest.LONGEST_CASE_NUMBER, "caseNumber",
				"reset.case-number.too-long", errors);
		if (typed("method", errors).equals(ResetMethod.MANUAL.name())) {
			checkManual(errors);
		}
	}

	private static void checkManual(BindingResult errors) {
		String check = typed("callerVerifiedBy", errors);
		reject(check.isEmpty(), "callerVerifiedBy", "reset.caller-verified-by.missing", errors);
		reject(check.equals(CallerCheck.OTHER.name()) && typed("caseNumber", errors).isBlank(), "caseNumber",
				"reset.case-number.missing", errors);
		reject(!typed("password", errors).equals(typed("retyped", errors)), "retyped", "password.retyped-differs",
				errors);
	}

	boolean isManual() {
		return this.method == ResetMethod.MANUAL;
	}

	ResetRequest request(SignedInUser requester) {
		return new ResetRequest(requester, Objects.requireNonNull(this.reason), this.caseNumber);
	}

	ManualEntry entry(SignedInUser requester) {
		return new ManualEntry(request(requester), Objects.requireNonNull(this.callerVerifiedBy),
				Objects.requireNonNullElse(this.password, ""), !Boolean.FALSE.equals(this.temporary));
	}

	private static String typed(String field, BindingResult errors) {
		return Objects.toString(errors.getFieldValue(field), "");
	}

	/** Not by {@code rejectValue}, which needs a form to read the value from. */
	private static void reject(boolean wrong, String field, String code, BindingResult errors) {
		if (wrong) {
			errors.addError(new FieldError(errors.getObjectName(), field, errors.getFieldValue(field), false,
					new String[] { code }, new Object[] { ResetRequest.LONGEST_CASE_NUMBER }, null));
		}
	}

	/** Keeps what was typed out of logs. */
	@Override
	public String toString() {
		return "SetPasswordForm[method=" + this.method + "]";
	}

}
