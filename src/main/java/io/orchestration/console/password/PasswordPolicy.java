package io.orchestration.console.password;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * What a new password must be: long, not guessable, known to nobody, new. All of Unicode
 * is welcome, no kind of character is demanded (R26-R28, R30).
 */
@Component
public class PasswordPolicy {

	static final int MOST_CHARACTERS = 128;

	static final int MOST_BYTES = 512;

	private final List<PasswordRule> ofLength = List.of(PasswordPolicy::tooShort, PasswordPolicy::tooLong);

	private final List<PasswordRule> ofContent = List.of(ContextWords::littleElse, new Guessability()::guessable);

	private final List<PasswordRule> ofOthers = List.of(this::breached);

	private final List<PasswordRule> ofHistory = List.of(this::current);

	private final BreachedPasswords breached;

	private final PasswordEncoder encoder;

	PasswordPolicy(BreachedPasswords breached, PasswordEncoder encoder) {
		this.breached = breached;
		this.encoder = encoder;
	}

	/**
	 * Every rule the password breaks. One of the wrong length is not looked into any
	 * further: what is in it costs time to judge. Others are asked about it only if it is
	 * good in itself. Nor is one that could not be taken compared with the one in use:
	 * who types guesses, each of them refused, would learn which is right. May wait for
	 * others, so it is called outside of transactions.
	 */
	public List<Violation> violations(PasswordContext context, String password) {
		String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
		return Stream.of(this.ofLength, this.ofContent, this.ofOthers, this.ofHistory)
			.map((it) -> broken(it, context, composed))
			.filter((it) -> !it.isEmpty())
			.findFirst()
			.orElse(List.of());
	}

	private static List<Violation> broken(List<PasswordRule> rules, PasswordContext context, String password) {
		return rules.stream().map((it) -> it.judge(context, password)).flatMap(Optional::stream).toList();
	}

	private static Optional<Violation> tooShort(PasswordContext context, String password) {
		int length = password.codePointCount(0, password.length());
		return when(length < context.minimumLength(), Violation.of("too-short", context.minimumLength()));
	}

	private static Optional<Violation> tooLong(PasswordContext context, String password) {
		boolean tooLong = password.codePointCount(0, password.length()) > MOST_CHARACTERS
				|| password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
		return when(tooLong, Violation.of("too-long", MOST_CHARACTERS));
	}

	private Optional<Violation> breached(PasswordContext context, String password) {
		return when(context.breachedRefused() && this.breached.contain(password), Violation.of("breached"));
	}

	private Optional<Violation> current(PasswordContext context, String password) {
		boolean inUse = context.currentHash() != null && this.encoder.matches(password, context.currentHash());
		return when(inUse, Violation.of("current"));
	}

	private static Optional<Violation> when(boolean broken, Violation violation) {
		return broken ? Optional.of(violation) : Optional.empty();
	}

}
