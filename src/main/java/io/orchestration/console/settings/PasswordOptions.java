package io.orchestration.console.settings;

import java.time.Duration;

/**
 * The options in force in a scope.
 *
 * @param manualEntryAllowed whether a CSR may type a new password for a customer
 * @param manualPasswordsTemporary whether the customer has to choose a new one at the
 * next sign-in
 * @param temporaryPasswordLife how long such a password works
 * @param ticketLife how long the link in a reset mail works
 * @param forgotPasswordAllowed whether customers may ask for such a link themselves
 * @param failuresBeforeLock failed sign-ins until the account is locked
 * @param failureWindow within which they are counted
 * @param lockDuration how long the lock holds
 * @param minimumLength of a password, in characters
 * @param breachedPasswordsRefused whether a new password is refused that is known from a
 * data breach
 * @param userManualEntryAllowed whether an administrator may type a new password for a
 * console user
 */
public record PasswordOptions(boolean manualEntryAllowed, boolean manualPasswordsTemporary,
		Duration temporaryPasswordLife, Duration ticketLife, boolean forgotPasswordAllowed, int failuresBeforeLock,
		Duration failureWindow, Duration lockDuration, int minimumLength, boolean breachedPasswordsRefused,
		boolean userManualEntryAllowed) {
}
