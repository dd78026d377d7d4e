package io.orchestration.console.mail;

import java.time.Duration;

/**
 * The mails that wait to leave.
 *
 * @param untried how many nobody has tried to send yet
 * @param retried how many the mail server did not take at the last try
 * @param oldest how long the oldest of them has been waiting
 * @param paused whether the mail server takes no mail at all
 */
public record Backlog(long untried, long retried, Duration oldest, boolean paused) {
}
