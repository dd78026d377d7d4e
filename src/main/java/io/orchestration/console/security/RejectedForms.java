package io.orchestration.console.security;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.orchestration.console.web.LoggedPathFilter;
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
 * Tells of forms that did not come from the session at hand, so that somebody may look
 * into them (R52). Anybody can send such forms: each source is told of a few times an
 * hour only.
 */
@Component
class RejectedForms {

	static final int TOLD_PER_HOUR = 10;

	private static final Logger LOG = LoggerFactory.getLogger(RejectedForms.class);

	private static final Pattern PORTAL = Pattern.compile("/portal/([^/]+)/.*");

	private final Attempts attempts;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	RejectedForms(Attempts attempts, TransactionTemplate transaction, ApplicationEventPublisher events) {
		this.attempts = attempts;
		this.transaction = transaction;
		this.events = events;
	}

	/**
	 * The form stays refused, whether this can be written down or not. Only an outage is
	 * passed on: whoever waited for the database once is told so, and waits no longer.
	 */
	void tell(HttpServletRequest request) {
		try {
			// a flood ends here, and nobody waits for it
			this.attempts.refuseIfTooMany(AttemptKind.REJECTED_FORM, AttemptSource.of(request), TOLD_PER_HOUR);
			tellInTurn(request);
		}
		catch (TooManyAttempts ex) {
			// told of often enough
		}
		catch (DataAccessException | TransactionException ex) {
			if (Outage.isBehind(ex)) {
				throw ex;
			}
			LOG.warn("a rejected form was not written down: {}", ex.getClass().getSimpleName());
		}
	}

	/** One after the other, else many at once would all be too many. */
	private synchronized void tellInTurn(HttpServletRequest request) {
		this.attempts.take(AttemptKind.REJECTED_FORM, AttemptSource.of(request), TOLD_PER_HOUR);
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(rejected(request)));
	}

	private static FormRejected rejected(HttpServletRequest request) {
		Matcher portal = PORTAL.matcher(request.getRequestURI());
		return new FormRejected(LoggedPathFilter.masked(request.getRequestURI()),
				portal.matches() ? portal.group(1) : null);
	}

}
