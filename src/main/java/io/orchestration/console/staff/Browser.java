package io.orchestration.console.staff;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A browser by the names people know. Browsers call themselves by those of others as
 * well, so the first that fits counts.
 *
 * @param name of the program, if it is one of the usual ones
 * @param system it runs on, if it is one of the usual ones
 */
record Browser(@Nullable String name, @Nullable String system) {

	private static final List<Sign> NAMES = List.of(new Sign("Edg", "Edge"), new Sign("OPR/", "Opera"),
			new Sign("Firefox/", "Firefox"), new Sign("Chrome/", "Chrome"), new Sign("Safari/", "Safari"));

	private static final List<Sign> SYSTEMS = List.of(new Sign("Windows", "Windows"), new Sign("iPhone", "iPhone"),
			new Sign("iPad", "iPad"), new Sign("Android", "Android"), new Sign("CrOS", "ChromeOS"),
			new Sign("Mac OS", "macOS"), new Sign("Linux", "Linux"));

	/** Reads what a browser says of itself. */
	static Browser of(String userAgent) {
		return new Browser(first(NAMES, userAgent), first(SYSTEMS, userAgent));
	}

	private static @Nullable String first(List<Sign> signs, String userAgent) {
		return signs.stream().filter((it) -> userAgent.contains(it.text())).map(Sign::meaning).findFirst().orElse(null);
	}

	/** What a name means that stands in what a browser says. */
	private record Sign(String text, String meaning) {
	}

}
