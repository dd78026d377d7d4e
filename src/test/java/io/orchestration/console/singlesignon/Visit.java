package io.orchestration.console.singlesignon;

import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

import io.orchestration.console.security.Sha256;

/**
 * Somebody sent to the provider of the tests by the console.
 *
 * @param question what the console asked
 * @param account that was signed in
 */
record Visit(Map<String, String> question, Account account) {

	/** Whether this verifier was announced by the question (RFC 7636). */
	boolean isVerifiedBy(String verifier) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(HexFormat.of().parseHex(Sha256.hex(verifier)))
			.equals(this.question.get("code_challenge"));
	}

}
