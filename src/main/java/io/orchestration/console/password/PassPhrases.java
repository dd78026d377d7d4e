package io.orchestration.console.password;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/**
 * Makes up passwords that can be read out on the phone: groups of two syllables, of
 * sounds that are hard to mistake. They are shown once and kept nowhere.
 */
@Component
class PassPhrases {

	private static final String CONSONANTS = "bdfgjklmnprstvwz";

	private static final String VOWELS = "aeiu";

	/** 16 bits each. */
	private static final String GROUP = "cvcvc";

	/** 80 bits together. */
	private static final int GROUPS = 5;

	private final SecureRandom random = new SecureRandom();

	/** A new one of at least this many characters. */
	String suggest(int minimumLength) {
		int groups = Math.max(GROUPS, minimumLength / GROUP.length());
		return Stream.generate(this::group).limit(groups).collect(Collectors.joining("-"));
	}

	private String group() {
		return GROUP.chars()
			.mapToObj((it) -> (it == 'c') ? any(CONSONANTS) : any(VOWELS))
			.collect(Collectors.joining());
	}

	private String any(String letters) {
		int at = this.random.nextInt(letters.length());
		return letters.substring(at, at + 1);
	}

}
