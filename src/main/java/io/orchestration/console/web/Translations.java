package io.orchestration.console.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The languages there are texts in; each but the first has a file of messages. */
public final class Translations {

	/** All of them, the one in which everything is said otherwise first. */
	public static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.FRENCH);

	private Translations() {
	}

	/**
	 * The language to write in to somebody who wants this one, if there are texts in it.
	 */
	public static Optional<Locale> find(@Nullable Locale wanted) {
		return ALL.stream().filter((it) -> wanted != null && it.getLanguage().equals(wanted.getLanguage())).findFirst();
	}

	/** The first of the wanted languages there are texts in, else English. */
	public static Locale firstOf(@Nullable Locale... wanted) {
		return firstOf(Stream.of(wanted).filter(Objects::nonNull));
	}

	static Locale firstOf(Stream<Locale> wanted) {
		return wanted.flatMap((it) -> find(it).stream()).findFirst().orElse(ALL.get(0));
	}

}
