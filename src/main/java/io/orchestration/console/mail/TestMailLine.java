package io.orchestration.console.mail;

import io.orchestration.console.mail.MailProgress.State;
import org.jspecify.annotations.Nullable;

/**
 * What the Outbox page says of the test mail that was just sent.
 *
 * @param recipient where it goes
 * @param progress what became of it
 */
record TestMailLine(String recipient, MailProgress progress) {

	/** The message key of where it is. */
	public String getKey() {
		return "outbox.test." + (isUnderWay() ? waiting() : this.progress.state());
	}

	/** What the mail server said, if that is why. */
	public @Nullable ServerAnswer answer() {
		ChannelPause pause = this.progress.pause();
		return (pause != null) ? pause.answer() : this.progress.answer().orElse(null);
	}

	/** Whether something may still happen. */
	public boolean isUnderWay() {
		return this.progress.state() == State.WAITING;
	}

	/** How the line is coloured. */
	public String getKind() {
		return switch (this.progress.state()) {
			case ACCEPTED -> "ok";
			case WAITING -> (answer() != null) ? "warn" : "";
			default -> "danger";
		};
	}

	/** Changes whenever the line does. */
	public String getFingerprint() {
		return Integer.toHexString((getKey() + answer()).hashCode());
	}

	private String waiting() {
		if (this.progress.pause() != null) {
			return "PAUSED";
		}
		return (this.progress.tries() > 0) ? "POSTPONED" : State.WAITING.name();
	}

}
