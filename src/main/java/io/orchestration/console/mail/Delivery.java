package io.orchestration.console.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

import io.orchestration.console.mail.Outcome.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Takes mails from the outbox to the mail server. Several senders share what was claimed
 * and written, so no mail waits behind one that hangs. Each is marked right after its own
 * answer: a process that dies sends at most the mails in hand a second time (R57).
 */
@Component
class Delivery {

	private static final int BATCH = 50;

	private static final Logger logger = LoggerFactory.getLogger(Delivery.class);

	private final ClaimedMails mails;

	private final MailWriting writing;

	private final MailServer server;

	private final MailChannel channel;

	private final RetryDelays delays;

	private final Clock clock;

	private final Queue<WrittenMail> ready = new ConcurrentLinkedQueue<>();

	Delivery(ClaimedMails mails, MailWriting writing, MailServer server, MailChannel channel, RetryDelays delays,
			Clock clock) {
		this.mails = mails;
		this.writing = writing;
		this.server = server;
		this.channel = channel;
		this.delays = delays;
		this.clock = clock;
	}

	/** Delivers all that is due, unless the mail server takes nothing. */
	void deliverDue() {
		deliverDue(() -> true, () -> {
		});
	}

	/**
	 * The same as one of several senders, which calls for help when there is more to do
	 * than the mail in hand, and finishes early, between two mails, when it may not go
	 * on.
	 */
	void deliverDue(BooleanSupplier mayGoOn, Runnable help) {
		boolean busy = true;
		while (busy && mayGoOn.getAsBoolean()) {
			WrittenMail next = this.ready.poll();
			if (!this.ready.isEmpty()) {
				help.run();
			}
			busy = (next != null) ? deliver(next) : claim();
		}
		if (!mayGoOn.getAsBoolean()) {
			giveBack(new ArrayList<>());
		}
	}

	/** There is nothing to do at the moment. */
	void rest() {
		this.server.closeIdle();
	}

	/** Gives back what is not in hand, and hangs up. */
	void end() {
		giveBack(new ArrayList<>());
		this.server.closeAll();
	}

	/** False if there was nothing to claim. */
	private boolean claim() {
		if (this.channel.isPaused()) {
			return claimWhilePaused();
		}
		List<OutboxMail> due = this.mails.claim(BATCH);
		this.ready.addAll(write(due));
		return !due.isEmpty();
	}

	private boolean claimWhilePaused() {
		List<OutboxMail> over = this.mails.claimOver(BATCH);
		this.ready.addAll(write(over));
		return !over.isEmpty() || (this.channel.mayProbe() && probe());
	}

	private boolean probe() {
		List<OutboxMail> due = this.mails.claim(1);
		List<WrittenMail> written = write(due);
		if (written.isEmpty()) {
			this.channel.leaveProbe();
		}
		this.ready.addAll(written);
		return !due.isEmpty();
	}

	private List<WrittenMail> write(List<OutboxMail> claimed) {
		Map<Boolean, List<OutboxMail>> byTime = claimed.stream()
			.collect(Collectors.partitioningBy((it) -> it.isOver(this.clock.instant())));
		byTime.getOrDefault(true, List.of()).forEach((it) -> mark(it, Outcome.EXPIRED));
		List<OutboxMail> inTime = byTime.getOrDefault(false, List.of());
		return inTime.isEmpty() ? List.of() : this.writing.write(inTime, this.server, this::mark);
	}

	/**
	 * False if the mail server takes nothing now, so that no other mail need be tried.
	 */
	private boolean deliver(WrittenMail written) {
		OutboxMail mail = written.mail();
		if (!mail.isFreshlyClaimed(this.clock.instant()) && !this.mails.hold(mail)) {
			return true;
		}
		Outcome outcome = mail.isOver(this.clock.instant()) ? Outcome.EXPIRED : this.server.take(written.message());
		if (outcome.result() == Result.NO_SERVICE) {
			this.channel.pause(outcome.answer());
			giveBack(new ArrayList<>(List.of(mail)));
			return false;
		}
		if (!mark(mail, outcome) && outcome.result() == Result.ACCEPTED) {
			logger.warn("mail {} was sent after its lease had ended and may arrive twice", mail.id());
		}
		learn(outcome);
		return true;
	}

	private void learn(Outcome outcome) {
		if (Boolean.TRUE.equals(outcome.result().reached())) {
			this.channel.proveOpen();
		}
	}

	private void giveBack(List<OutboxMail> untried) {
		for (WrittenMail next = this.ready.poll(); next != null; next = this.ready.poll()) {
			untried.add(next.mail());
		}
		if (!untried.isEmpty()) {
			this.mails.giveBack(untried);
		}
	}

	// a listener that fails must not have the mail sent again and again
	private boolean mark(OutboxMail mail, Outcome outcome) {
		Duration wait = this.delays.after(mail.tries() + 1);
		try {
			return this.mails.markAndTell(mail, outcome, wait);
		}
		catch (RuntimeException ex) {
			logger.error("what became of mail {} could not be told", mail.id(), ex);
			return this.mails.mark(mail, outcome, wait);
		}
	}

}
