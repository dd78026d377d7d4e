package io.orchestration.console.security;

import org.jspecify.annotations.Nullable;

/**
 * A form was refused because it did not come from the session at hand.
 *
 * @param path where it was sent, without tickets and cut where it is long
 * @param portal the code of the scope whose customers' pages that is, as the address
 * names it
 */
public record FormRejected(String path, @Nullable String portal) {

	private static final int LONGEST_PATH = 200;

	public FormRejected {
		path = path.substring(0, Math.min(path.length(), LONGEST_PATH));
	}

}
