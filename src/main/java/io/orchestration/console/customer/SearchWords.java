package io.orchestration.console.customer;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What somebody typed into the search box, folded as the stored text is.
 *
 * @param words parts of words, in any order
 * @param phoneDigits the digits, if all of it may be a phone number, else empty
 */
record SearchWords(List<String> words, String phoneDigits) {

	private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

	private static final Pattern PHONE = Pattern.compile("[+(]*[0-9][0-9 ()/.-]{4,}");

	private static final Pattern TELLING = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|.*[\\p{L}\\p{M}\\p{N}]{2}.*");

	private static final Pattern LONG_RUN = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{5}");

	static SearchWords of(String typed) {
		String searchable = SearchText.searchable(typed);
		List<String> words = Arrays.stream(BETWEEN.split(searchable)).filter((it) -> !it.isEmpty()).toList();
		return new SearchWords(words, PHONE.matcher(searchable).matches() ? SearchText.digits(searchable) : "");
	}

	boolean isEmpty() {
		return this.words.isEmpty();
	}

	/**
	 * Those an index can tell something of: letters and digits, at least two of them side
	 * by side where there is anything else.
	 */
	List<String> telling() {
		return this.words.stream().filter((it) -> TELLING.matcher(it).matches()).toList();
	}

	/**
	 * Whether no five letters stand side by side, so that many may have them somewhere.
	 */
	boolean isVague() {
		return this.words.stream().noneMatch((it) -> LONG_RUN.matcher(it).find());
	}

	/** All of it, as one part of the stored text would read. */
	String phrase() {
		return String.join(" ", this.words);
	}

}
