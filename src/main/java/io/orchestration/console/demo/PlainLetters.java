package io.orchestration.console.demo;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Writes a name with the letters email addresses are made of. */
final class PlainLetters {

	/** Letters that are no others with an accent. */
	private static final Map<String, String> OWN_LETTERS = Map.of("ß", "ss", "ł", "l", "đ", "d", "ı", "i", "ø", "o",
			"æ", "ae", "œ", "oe");

	private PlainLetters() {
	}

	static String of(String name) {
		String plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
		for (Map.Entry<String, String> letter : OWN_LETTERS.entrySet()) {
			plain = plain.replace(letter.getKey(), letter.getValue());
		}
		return plain.replaceAll("[^a-z]", "");
	}

}
