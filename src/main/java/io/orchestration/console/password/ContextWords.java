package io.orchestration.console.password;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Refuses passwords that are hardly more than words known to belong to the person. */
final class ContextWords {

	/** Shorter ones stand in too many harmless words. */
	private static final int SHORTEST_WORD = 3;

	/** As much as a password has to have at the very least (R26). */
	private static final int ENOUGH_ELSE = 8;

	private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	private ContextWords() {
	}

	/** Judges by what is left once the known words are taken out. */
	static Optional<Violation> littleElse(PasswordContext context, String password) {
		String folded = fold(password);
		String rest = folded;
		for (String word : words(context)) {
			rest = rest.replace(word, "");
		}
		boolean broken = rest.length() < folded.length() && rest.codePointCount(0, rest.length()) < ENOUGH_ELSE;
		return broken ? Optional.of(Violation.of("known-words")) : Optional.empty();
	}

	/** The words and their parts, the longest first. */
	static List<String> words(PasswordContext context) {
		return context.words()
			.stream()
			.map(ContextWords::fold)
			.flatMap((it) -> Stream.concat(Stream.of(it), BETWEEN_WORDS.splitAsStream(it)))
			.filter((it) -> it.codePointCount(0, it.length()) >= SHORTEST_WORD)
			.distinct()
			.sorted(Comparator.comparing(String::length).reversed())
			.toList();
	}

	private static String fold(String text) {
		return text.toLowerCase(Locale.ROOT);
	}

}
