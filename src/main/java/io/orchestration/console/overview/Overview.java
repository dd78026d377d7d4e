package io.orchestration.console.overview;

/**
 * Figures of some scopes.
 *
 * @param days of which days
 * @param resets what was asked for on them, and what became of it
 * @param mails what did not arrive on them
 * @param locked how many accounts are locked now, whatever the days
 */
record Overview(Days days, ResetFigures resets, StackedBars mails, LockedAccounts locked) {
}
