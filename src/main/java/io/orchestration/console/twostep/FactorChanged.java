package io.orchestration.console.twostep;

/**
 * A console user has changed their own second factors.
 *
 * @param userId whose
 * @param change what has changed
 */
public record FactorChanged(long userId, FactorChange change) {
}
