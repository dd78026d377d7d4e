package io.orchestration.console.security;

import java.time.Instant;

/**
 * Where a console user is signed in.
 *
 * @param id of the session; worth nothing to anybody who has not signed in
 * @param userId who
 * @param startedAt since when
 * @param lastActedAt when something was done in it last
 * @param sourceAddress where it was begun
 * @param userAgent how the browser calls itself
 */
public record ConsoleSession(long id, long userId, Instant startedAt, Instant lastActedAt, String sourceAddress,
		String userAgent) {
}
