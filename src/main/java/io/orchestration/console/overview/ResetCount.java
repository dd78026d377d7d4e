package io.orchestration.console.overview;

import io.orchestration.console.password.ResetMethod;

/**
 * How many resets asked for on a day were of a kind.
 *
 * @param place which day
 * @param method how the customer was to get a new password
 * @param fate what became of them
 * @param resets how many
 */
record ResetCount(int place, ResetMethod method, Fate fate, long resets) {
}
