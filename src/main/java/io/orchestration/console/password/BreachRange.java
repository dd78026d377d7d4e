package io.orchestration.console.password;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hashes of breached passwords that begin alike.
 *
 * @param endings how they go on, in capitals
 */
record BreachRange(Set<String> endings) {

	private static final Pattern LINE = Pattern.compile("([0-9A-Fa-f]{35}):([0-9]{1,18})");

	/**
	 * Reads one ending a line, with how often it was met; one that was never met is there
	 * only to hide how long the list is.
	 * @throws UselessAnswer if it is no such list
	 */
	static BreachRange of(String answer) throws UselessAnswer {
		Set<String> endings = new HashSet<>();
		for (String text : answer.strip().lines().toList()) {
			Matcher line = LINE.matcher(text.strip());
			if (!line.matches()) {
				throw new UselessAnswer("no list of hashes");
			}
			if (Long.parseLong(line.group(2)) > 0) {
				endings.add(line.group(1).toUpperCase(Locale.ROOT));
			}
		}
		return new BreachRange(endings);
	}

	boolean contains(String ending) {
		return this.endings.contains(ending);
	}

}
