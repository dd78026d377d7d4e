package io.orchestration.console.security;

import io.orchestration.console.web.Outage;
import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells of what was refused, so that somebody may look into it (R52). Anybody can be
 * refused as often as they like: of each source, and of each kind, it is told a few times
 * an hour only.
 */
@Component
public class Incidents {

	static final int TOLD_PER_HOUR = 10;

	private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

	private final Attempts attempts;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	Incidents(Attempts attempts, TransactionTemplate transaction, ApplicationEventPublisher events) {
		this.attempts = attempts;
		this.transaction = transaction;
		this.events = events;
	}

	/** Tells that this request was refused. */
	public void tell(AttemptKind kind, HttpServletRequest request) {
		tell(kind, AttemptSource.of(request), Incident.at(request, kind));
	}

	/**
	 * Tells of something that was refused in a way of its own. It stays refused, whether
	 * this can be written down or not. Only an outage is passed on: whoever waited for
	 * the database once is told so, and waits no longer.
	 */
	public void tell(AttemptKind kind, AttemptSource source, Object event) {
		try {
			// a flood ends here, and nobody waits for it
			this.attempts.refuseIfTooMany(kind, source, TOLD_PER_HOUR);
			tellInTurn(kind, source, event);
		}
		catch (TooManyAttempts ex) {
			// told of often enough
		}
		catch (DataAccessException | TransactionException ex) {
			if (Outage.isBehind(ex)) {
				throw ex;
			}
			LOG.warn("{} was not written down: {}", kind, ex.getClass().getSimpleName());
		}
	}

	/** One after the other, else many at once would all be too many. */
	private synchronized void tellInTurn(AttemptKind kind, AttemptSource source, Object event) {
		this.attempts.take(kind, source, TOLD_PER_HOUR);
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(event));
	}

}
