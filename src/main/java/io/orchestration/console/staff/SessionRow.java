package io.orchestration.console.staff;

import java.time.Instant;

import io.orchestration.console.security.ConsoleSession;

/**
 * A session as the pages show it.
 *
 * @param id by which it is ended
 * @param browser in which it is
 * @param address where it was begun
 * @param since since when
 * @param lastSeen when something was done in it last
 * @param own whether it is the one in which the page is looked at
 */
record SessionRow(long id, Browser browser, String address, Instant since, Instant lastSeen, boolean own) {

	static SessionRow of(ConsoleSession session, boolean own) {
		return new SessionRow(session.id(), Browser.of(session.userAgent()), session.sourceAddress(),
				session.startedAt(), session.lastActedAt(), own);
	}

}
