package io.orchestration.console.customer;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How text is stored and asked for, so that case, accents and full-width forms make no
 * difference.
 */
final class SearchText {

	/** Parts stand between these, and no part contains one. */
	static final String FENCE = "|";

	private static final int LONGEST = 2000;

	/**
	 * Accents of Latin, Greek and Cyrillic, points of Hebrew and Arabic; elsewhere marks
	 * are letters.
	 */
	private static final Pattern ACCENTS = Pattern
		.compile("[\\u0300-\\u036f\\u0591-\\u05bd\\u05bf-\\u05c7\\u0610-\\u061a\\u064b-\\u065f\\u0670\\p{Cf}]+");

	/** Letters with a stroke or tied together, which Unicode does not take apart. */
	private static final Map<String, String> LOOKALIKES = Map.of("ß", "ss", "æ", "ae", "œ", "oe", "ø", "o", "ł", "l",
			"đ", "d", "ð", "d", "þ", "th", "ı", "i");

	private static final Pattern LOOKALIKE = Pattern.compile("[" + String.join("", LOOKALIKES.keySet()) + "]");

	private static final Pattern BLANKS = Pattern.compile("[\\s|]+");

	private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´]");

	private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");

	private static final Pattern NO_DIGITS = Pattern.compile("\\D+");

	private SearchText() {
	}

	/** The text without case, accents and superfluous blanks. */
	static String fold(String text) {
		String simple = isAscii(text) ? text.toLowerCase(Locale.ROOT) : simplify(text);
		return BLANKS.matcher(simple).replaceAll(" ").strip();
	}

	private static String simplify(String text) {
		String plain = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
		String lower = Normalizer.normalize(plain, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
		String simple = LOOKALIKE.matcher(lower).replaceAll((it) -> LOOKALIKES.getOrDefault(it.group(), it.group()));
		return ACCENTS.matcher(simple).replaceAll("");
	}

	/** Most of what is typed: there is nothing to be taken apart in it. */
	private static boolean isAscii(String text) {
		return text.chars().allMatch((it) -> it < 0x80);
	}

	/**
	 * The same without apostrophes, which everybody types differently or not at all, and
	 * with the digits of every script in one form.
	 */
	static String searchable(String text) {
		String folded = fold(APOSTROPHES.matcher(text).replaceAll(""));
		return DIGIT.matcher(folded)
			.replaceAll((it) -> Integer.toString(Character.digit(it.group().codePointAt(0), 10)));
	}

	/**
	 * The digits of a phone number, without the zeros that depend on where one calls
	 * from.
	 */
	static String digits(String phone) {
		return NO_DIGITS.matcher(searchable(phone)).replaceAll("").replaceFirst("^0+", "");
	}

	/**
	 * All parts in one line as {@code | one part | the next |}, so that one text answers
	 * for a whole part, for the start of a word and for letters inside. A part with
	 * punctuation also stands there without it: the second half of a double name starts a
	 * word.
	 */
	static String of(@Nullable String... parts) {
		return Stream.of(parts)
			.flatMap(Stream::ofNullable)
			.map(SearchText::searchable)
			.flatMap((it) -> Stream.of(it, PUNCTUATION.matcher(it).replaceAll(" ").strip()))
			.filter((it) -> !it.isEmpty())
			.distinct()
			.collect(Collectors.collectingAndThen(Collectors.toList(), SearchText::fenced));
	}

	/**
	 * The letters of each word in twos, and the last one alone, each after a blank: one
	 * or two letters inside a word start something here.
	 */
	static String pairs(String text) {
		String searchable = searchable(text);
		int[] letters = searchable.codePoints().toArray();
		return IntStream.range(0, letters.length)
			.mapToObj((at) -> new String(letters, at, Math.min(2, letters.length - at)).strip())
			.filter((it) -> !it.isEmpty())
			.distinct()
			.collect(Collectors.joining(" ", " ", ""));
	}

	/** As much of the text as a column of this length takes. */
	static String cut(String text, int length) {
		return (text.length() <= length) ? text
				: text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, length - 1)));
	}

	private static String fenced(List<String> parts) {
		return cut(FENCE + " " + String.join(" " + FENCE + " ", parts) + " " + FENCE, LONGEST);
	}

}
