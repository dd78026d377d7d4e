package io.orchestration.console.staff;

/**
 * A scope in a list to choose from.
 *
 * @param code by which it is chosen
 * @param label its name behind those of the scopes above it
 */
record ScopeChoice(String code, String label) {
}
