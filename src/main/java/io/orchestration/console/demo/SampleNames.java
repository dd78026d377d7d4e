package io.orchestration.console.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import io.orchestration.console.customer.PersonName;

import org.springframework.core.io.ClassPathResource;

/** Invented names in many languages and scripts. */
class SampleNames {

	private final Map<String, List<Spelled>> given = new HashMap<>();

	private final Map<String, List<Spelled>> family = new HashMap<>();

	SampleNames() {
		lines().filter((it) -> !it.isBlank() && !it.startsWith("#")).forEach(this::read);
	}

	/** Somebody who speaks this language. */
	Named any(String language, Random random) {
		Spelled first = oneOf(this.given, language, random);
		Spelled last = oneOf(this.family, language, random);
		return new Named(new PersonName(first.written(), last.written()), first.ascii(), last.ascii());
	}

	private void read(String line) {
		String[] parts = line.split("\\s*[=|]\\s*", 3);
		this.given.put(parts[0], spelled(parts[1]));
		this.family.put(parts[0], spelled(parts[2]));
	}

	private static List<Spelled> spelled(String list) {
		return Arrays.stream(list.split("\\s*,\\s*")).map(Spelled::of).toList();
	}

	private static Spelled oneOf(Map<String, List<Spelled>> names, String language, Random random) {
		List<Spelled> choice = names.getOrDefault(language, List.of());
		return choice.get(random.nextInt(choice.size()));
	}

	private static Stream<String> lines() {
		try {
			return new ClassPathResource("demo/names.txt").getContentAsString(StandardCharsets.UTF_8).lines();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A person, and how addresses spell them.
	 *
	 * @param name as they write it
	 * @param first the given name in plain letters
	 * @param last the family name in plain letters
	 */
	record Named(PersonName name, String first, String last) {
	}

	private record Spelled(String written, String ascii) {

		static Spelled of(String entry) {
			String[] parts = entry.split("/", 2);
			return new Spelled(parts[0], PlainLetters.of(parts[parts.length - 1]));
		}

	}

}
