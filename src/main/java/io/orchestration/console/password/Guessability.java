package io.orchestration.console.password;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.nulabinc.zxcvbn.Pattern;
import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import com.nulabinc.zxcvbn.matchers.Match;

import org.springframework.util.function.SingletonSupplier;

/** Refuses what could be found by trying likely passwords first. */
final class Guessability {

	/**
	 * From here on a password withstands guessing even where sign-ins are not limited.
	 */
	private static final int SAFE_SCORE = 3;

	/** The time an estimate takes grows faster than the password. */
	private static final int LOOKED_AT = 64;

	/** Symbols that stand for the same letter in disguised words. */
	private static final List<String> RIVALS = List.of("({[<", "!|");

	/** Where characters are moved that shall mean nothing. */
	private static final int MEANINGLESS = 0xE000;

	/** Reads its dictionaries when the first password is chosen, not at every start. */
	private final SingletonSupplier<Zxcvbn> estimator = SingletonSupplier.of(Zxcvbn::new);

	Optional<Violation> guessable(PasswordContext context, String password) {
		Strength strength = this.estimator.obtain().measure(bounded(password), ContextWords.words(context));
		return (strength.getScore() < SAFE_SCORE) ? Optional.of(Violation.of("guessable." + weakness(strength)))
				: Optional.empty();
	}

	private static String weakness(Strength strength) {
		return strength.getSequence()
			.stream()
			.filter((it) -> it.pattern != Pattern.Bruteforce)
			.max(Comparator.comparing(Match::tokenLength))
			.map((it) -> it.pattern.value().toLowerCase(Locale.ROOT))
			.orElse("bruteforce");
	}

	/**
	 * The beginning of the password, with one symbol per letter it can stand for. The
	 * estimator tries every combination of them: 64 characters made to annoy it took
	 * three seconds, and take a twentieth of one so.
	 */
	static String bounded(String password) {
		Map<String, Integer> first = new HashMap<>();
		return password.codePoints()
			.limit(LOOKED_AT)
			.map((it) -> isRival(it, first) ? MEANINGLESS + it : it)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private static boolean isRival(int symbol, Map<String, Integer> first) {
		return RIVALS.stream()
			.filter((it) -> it.indexOf(symbol) >= 0)
			.anyMatch((it) -> first.computeIfAbsent(it, (key) -> symbol) != symbol);
	}

}
