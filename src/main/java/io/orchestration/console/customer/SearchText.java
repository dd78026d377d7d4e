package io.orchestration.console.customer;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How text is stored and asked for, so that case, accents and full-width forms make no
 * difference.
 */
final class SearchText {

	private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	private SearchText() {
	}

	/** The text without case, accents and superfluous blanks. */
	static String fold(String text) {
		String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		return BLANKS.matcher(plain.toLowerCase(Locale.ROOT).replace("ß", "ss")).replaceAll(" ").strip();
	}

	/** All parts in one line, each folded; absent ones left out. */
	static String of(@Nullable String... parts) {
		return Stream.of(parts).filter(Objects::nonNull).map(SearchText::fold).collect(Collectors.joining(" "));
	}

}
