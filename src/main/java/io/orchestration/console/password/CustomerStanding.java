package io.orchestration.console.password;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a website has to know of a customer to end sessions of its own.
 *
 * @param customerId who it is
 * @param active whether there is a login that is switched on; a lock, which passes by
 * itself, ends no session
 * @param credentialsChangedAt whatever began before this has moved on is over
 */
public record CustomerStanding(long customerId, boolean active, @Nullable Instant credentialsChangedAt) {
}
