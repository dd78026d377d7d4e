package io.orchestration.console.scope;

/**
 * A stretch of a name.
 *
 * @param text its letters
 * @param hit whether it is what somebody looks for
 */
record NamePart(String text, boolean hit) {
}
