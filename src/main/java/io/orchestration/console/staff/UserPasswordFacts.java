package io.orchestration.console.staff;

import java.time.Instant;

import io.orchestration.console.mail.MailProgress;
import org.jspecify.annotations.Nullable;

/**
 * What the Password tab shows.
 *
 * @param changedAt when the password was last changed
 * @param mustChange whether another one has to be chosen at the next sign-in
 * @param temporaryUntil until when it works, if an administrator has typed it
 * @param lockedUntil while failed sign-ins keep the user out
 * @param link the link that works now, if there is one
 * @param mail what became of the mail with it
 * @param manualOffered whether an administrator may type a password here
 */
record UserPasswordFacts(Instant changedAt, boolean mustChange, @Nullable Instant temporaryUntil,
		@Nullable Instant lockedUntil, @Nullable StaffReset link, MailProgress.@Nullable State mail,
		boolean manualOffered) {
}
