package io.orchestration.console.staff;

import java.util.Locale;

/**
 * The tabs of a console user's details, in the order they stand; each has a controller of
 * its own and a message {@code user.tab.<name>}.
 */
enum UserTab {

	/** Who they are. */
	PROFILE,
	/** What they may do, and where. */
	ROLES,
	/** What they sign in with. */
	PASSWORD,
	/** Where they are signed in. */
	SESSIONS,
	/** What was done by them and to them. */
	ACTIVITY;

	/** The last segment of the tab's URL. */
	public String segment() {
		return name().toLowerCase(Locale.ROOT);
	}

}
