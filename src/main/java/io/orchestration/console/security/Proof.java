package io.orchestration.console.security;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * What a console user shows to be believed: one of these.
 *
 * @param password typed again
 * @param code of the authenticator app, or a recovery code
 * @param passkey what a passkey answered, as JSON
 */
public record Proof(@Nullable String password, @Nullable String code, @Nullable String passkey) {

	/** The names of its fields stay clear of those of every form that is confirmed. */
	private static final String PREFIX = "proof-";

	/** What is typed in secret is asked for again, and written into no page. */
	private static final Pattern SECRET = Pattern.compile("(?i)(\\w*password|re-?typed?|confirm|current)");

	/** A field that says that something typed in secret was not sent along. */
	public static final String WITHHELD = PREFIX + "withheld";

	/** What the request shows, if it shows anything. */
	public static Optional<Proof> in(HttpServletRequest request) {
		Proof proof = new Proof(typed("password", request), typed("code", request), typed("passkey", request));
		return (proof.password != null || proof.code != null || proof.passkey != null) ? Optional.of(proof)
				: Optional.empty();
	}

	/** What else was typed, to be sent along with the proof. */
	static Map<String, String> typedBeside(HttpServletRequest request) {
		Map<String, String> typed = new TreeMap<>();
		request.getParameterMap().forEach((name, values) -> typed.put(name, values[0]));
		typed.keySet().removeIf((it) -> it.startsWith(PREFIX) || it.equals("_csrf") || SECRET.matcher(it).matches());
		return typed;
	}

	/** Whether something was typed that is not sent along. */
	static boolean isTypedInSecretBeside(HttpServletRequest request) {
		return request.getParameterMap()
			.entrySet()
			.stream()
			.anyMatch((it) -> it.getKey().equals(WITHHELD)
					|| (SECRET.matcher(it.getKey()).matches() && !it.getValue()[0].isEmpty()));
	}

	private static @Nullable String typed(String field, HttpServletRequest request) {
		String text = request.getParameter(PREFIX + field);
		return (text != null && !text.isBlank()) ? text : null;
	}

	/** Keeps what was typed out of logs. */
	@Override
	public String toString() {
		return "Proof";
	}

}
