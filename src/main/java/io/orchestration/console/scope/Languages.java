package io.orchestration.console.scope;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The languages a customer can be written to in; each has a message
 * {@code language.<tag>}.
 */
public final class Languages {

	private static final List<String> OFFERED = List.of("ar", "cs", "da", "de", "de-DE", "el", "en", "en-CA", "en-GB",
			"en-US", "es", "es-US", "fi", "fr", "fr-CA", "fr-FR", "he", "hi", "hu", "it", "ja", "ko", "nb", "nl", "pl",
			"pt", "ro", "ru", "sv", "tr", "uk", "vi", "zh");

	private Languages() {
	}

	/**
	 * What can be chosen; a language that came from elsewhere stays choosable for whom it
	 * is set.
	 */
	public static List<String> offeredBeside(@Nullable String current) {
		return (current == null || OFFERED.contains(current)) ? OFFERED
				: Stream.concat(OFFERED.stream(), Stream.of(current)).toList();
	}

}
