package io.orchestration.console.mail;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What became of a mail so far.
 *
 * @param state where it is
 * @param tries how often it was tried to send it
 * @param nextTryAt when it is tried next, while it waits and there is time for another
 * try
 * @param lastAnswer what the mail server said at the last failed try, or the name of what
 * went wrong; addresses and links are struck out
 * @param endedAt when it stopped waiting
 * @param givenUpBy the console user who gave it up, if one did
 * @param pause what keeps it waiting besides, if no mail leaves at all
 */
public record MailProgress(State state, int tries, @Nullable Instant nextTryAt, @Nullable String lastAnswer,
		@Nullable Instant endedAt, @Nullable String givenUpBy, @Nullable ChannelPause pause) {

	/** The stages of a mail. */
	public enum State {

		/** Waits for its first or next try. */
		WAITING,
		/** The mail server took it. */
		ACCEPTED,
		/** The mail server refused it for good, mostly because of its recipient. */
		REFUSED,
		/** The mail server took it, and it came back later. */
		BOUNCED,
		/** Taken back before it was sent. */
		CANCELLED,
		/** Its time was over before the mail server took it. */
		EXPIRED

	}

	/** When the mail server took it. */
	public @Nullable Instant acceptedAt() {
		return (this.state == State.ACCEPTED) ? this.endedAt : null;
	}

	/** The last answer in words people understand. */
	public Optional<ServerAnswer> answer() {
		return ServerAnswer.of(this.lastAnswer);
	}

}
