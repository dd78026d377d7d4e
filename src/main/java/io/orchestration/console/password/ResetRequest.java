package io.orchestration.console.password;

import io.orchestration.console.web.SignedInUser;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for a reset, and why.
 *
 * @param requester the console user who asks; absent if the customer does
 * @param reason why
 * @param caseNumber of the help desk's case, if there is one
 */
public record ResetRequest(@Nullable SignedInUser requester, ResetReason reason, @Nullable String caseNumber) {

	/** The most characters a case number has. */
	public static final int LONGEST_CASE_NUMBER = 60;

	public ResetRequest {
		caseNumber = (caseNumber != null && !caseNumber.isBlank()) ? caseNumber.strip() : null;
		if (caseNumber != null && caseNumber.length() > LONGEST_CASE_NUMBER) {
			throw new IllegalArgumentException("case number too long");
		}
	}

	/** As a customer asks who cannot sign in. */
	static ResetRequest byCustomer() {
		return new ResetRequest(null, ResetReason.FORGOTTEN, null);
	}

}
