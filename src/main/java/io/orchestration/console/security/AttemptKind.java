package io.orchestration.console.security;

import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;

/** What can go wrong so often that it looks like guessing, or fills the activity. */
public enum AttemptKind {

	/** A link in a reset mail that does not work; counted by the minute. */
	BAD_LINK(Duration.ofMinutes(1)),
	/** A customer's sign-in that failed; counted by the hour. */
	CUSTOMER_SIGN_IN(Duration.ofHours(1)),
	/** The same, counted for a whole vendor website that calls the API, by the minute. */
	WEBSITE_SIGN_IN(Duration.ofMinutes(1)),
	/** A console user's sign-in by password that failed; counted by the hour. */
	STAFF_SIGN_IN(Duration.ofHours(1)),
	/** A link asked for on the sign-in page of the console; counted by the hour. */
	FORGOTTEN_PASSWORD(Duration.ofHours(1)),
	/** A link customers ask for themselves; counted by the hour. */
	CUSTOMER_LINK(Duration.ofHours(1)),
	/** A form that did not come from the session at hand; counted by the hour. */
	REJECTED_FORM(Duration.ofHours(1)),
	/** A page a console user may not have; counted by the hour. */
	ACCESS_DENIED(Duration.ofHours(1)),
	/** A request that came when there had been too many; counted by the hour. */
	LIMIT_REACHED(Duration.ofHours(1)),
	/** A link that works no longer, or a password a link's holder may not choose. */
	REJECTED_RESET(Duration.ofHours(1));

	private final Duration window;

	AttemptKind(Duration window) {
		this.window = window;
	}

	/** How long one counts. */
	Duration window() {
		return this.window;
	}

	static Duration longestWindow() {
		return Arrays.stream(values()).map(AttemptKind::window).max(Comparator.naturalOrder()).orElseThrow();
	}

}
