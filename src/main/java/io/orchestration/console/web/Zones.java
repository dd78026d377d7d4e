package io.orchestration.console.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** The time zones of the world, by their names in the IANA database. */
public final class Zones {

	/** What moments are told in where nobody has said anything. */
	public static final ZoneId UTC = ZoneId.of("UTC");

	/** Names only: to read the rules of each would take a tenth of a second. */
	private static final Map<String, String> KNOWN = ZoneId.getAvailableZoneIds()
		.stream()
		.collect(Collectors.toUnmodifiableMap(Zones::folded, (it) -> it, (one, same) -> one));

	/** A place on a continent; the rest are older names of the same. */
	private static final Pattern PLACE = Pattern
		.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

	private static final List<String> OFFERED = Stream.concat(Stream.of(UTC.getId()), places()).toList();

	private Zones() {
	}

	/**
	 * The zone of this name, in whatever case, with blanks for underscores or without.
	 */
	public static Optional<ZoneId> find(@Nullable String name) {
		return Optional.ofNullable(name).map(Zones::folded).map(KNOWN::get).map(ZoneId::of);
	}

	/** The names to choose from. */
	public static List<String> offered() {
		return OFFERED;
	}

	private static Stream<String> places() {
		return KNOWN.values().stream().filter((it) -> PLACE.matcher(it).matches()).sorted();
	}

	private static String folded(String name) {
		return name.strip().replace(' ', '_').toLowerCase(Locale.ROOT);
	}

}
