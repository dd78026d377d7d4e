package io.orchestration.console.overview;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Draws up the figures of a scope and all below it, in four statements however many
 * scopes and days there are. What nobody would wait for ends with a
 * {@code QueryTimeoutException}.
 */
@Service
@Transactional(readOnly = true)
class Overviews {

	private final Scopes scopes;

	private final ResetStatistics resets;

	private final MailStatistics mails;

	private final LockStatistics locks;

	private final Clock clock;

	Overviews(Scopes scopes, ResetStatistics resets, MailStatistics mails, LockStatistics locks, Clock clock) {
		this.scopes = scopes;
		this.resets = resets;
		this.mails = mails;
		this.locks = locks;
		this.clock = clock;
	}

	/**
	 * The figures of the last days, today included.
	 * @param zone where the days begin and end
	 */
	Overview of(Scope scope, int number, ZoneId zone) {
		List<Long> scopeIds = this.scopes.tree().subtreeIds(scope);
		Instant now = this.clock.instant();
		Days days = Days.until(LocalDate.ofInstant(now, zone), number, zone);
		return new Overview(days, this.resets.of(scopeIds, days, now), this.mails.refusedPerDay(scopeIds, days),
				this.locks.at(now, scopeIds));
	}

}
