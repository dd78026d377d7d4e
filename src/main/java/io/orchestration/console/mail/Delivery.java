package io.orchestration.console.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

import io.orchestration.console.mail.Outcome.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes mails from the outbox to the mail server. Each is marked right after its own
 * answer: a process that dies sends at most the mail in hand a second time (R57).
 */
@Component
class Delivery {

	private static final int BATCH = 50;

	private static final Logger logger = LoggerFactory.getLogger(Delivery.class);

	private final ClaimedMails mails;

	private final List<MailComposer> composers;

	private final MailServer server;

	private final RetryDelays delays;

	private final TransactionTemplate transaction;

	private final Clock clock;

	Delivery(ClaimedMails mails, List<MailComposer> composers, MailServer server, RetryDelays delays,
			TransactionTemplate transaction, Clock clock) {
		this.mails = mails;
		this.composers = composers;
		this.server = server;
		this.delays = delays;
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Delivers all that is due, unless the mail server takes nothing. */
	void deliverDue() {
		deliverDue(() -> true);
	}

	/** The same, finishing early, between two mails, when it may not go on. */
	synchronized void deliverDue(BooleanSupplier mayGoOn) {
		List<OutboxMail> batch;
		do {
			batch = this.mails.claim(BATCH);
		}
		while (!batch.isEmpty() && deliver(batch, mayGoOn));
	}

	private boolean deliver(List<OutboxMail> batch, BooleanSupplier mayGoOn) {
		for (int at = 0; at < batch.size(); at++) {
			if (!mayGoOn.getAsBoolean() || !deliver(batch.get(at))) {
				this.mails.giveBack(batch.subList(at, batch.size()));
				return false;
			}
		}
		return true;
	}

	/**
	 * False if the mail server takes nothing now, so that no other mail need be tried.
	 */
	private boolean deliver(OutboxMail mail) {
		if (!this.mails.hold(mail)) {
			return true;
		}
		Outcome outcome = tryToSend(mail);
		boolean marked = mark(mail, outcome);
		if (outcome.result() == Result.ACCEPTED) {
			accepted(mail, marked);
		}
		if (outcome.result() == Result.NO_SERVICE) {
			logger.warn("the mail server takes no mail: {}", outcome.answer());
			return false;
		}
		return true;
	}

	private void accepted(OutboxMail mail, boolean marked) {
		if (!marked) {
			logger.warn("mail {} was sent after its lease had ended and may arrive twice", mail.id());
		}
		this.mails.bringForward();
	}

	// whatever is wrong with one mail, the others must leave
	private Outcome tryToSend(OutboxMail mail) {
		if (mail.isOver(this.clock.instant())) {
			return Outcome.EXPIRED;
		}
		try {
			return this.server.take(mail, compose(mail.order()));
		}
		catch (NotWorthSending ex) {
			return new Outcome(Result.POINTLESS, String.valueOf(ex.getMessage()));
		}
		catch (RuntimeException ex) {
			logger.error("mail {} could not be written", mail.id(), ex);
			return new Outcome(Result.NOT_WRITTEN, ex.getClass().getSimpleName());
		}
	}

	private MailContent compose(MailOrder order) {
		return this.transaction.execute((status) -> this.composers.stream()
			.filter((it) -> it.composes(order.kind()))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("nobody composes " + order.kind()))
			.compose(order));
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
