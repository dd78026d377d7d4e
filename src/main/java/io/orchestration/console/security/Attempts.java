package io.orchestration.console.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what went wrong from each source, so that guessing stops paying (R21, R22). The
 * counts stand in the database: all nodes see the same.
 */
@Component
@Transactional
public class Attempts {

	private static final String INSERT = """
			insert into attempt (kind, source, at) values (:kind, :source, :now)
			""";

	/** When the one was made that has to be forgotten before another is allowed. */
	private static final String ONE_TOO_MANY = """
			select at from attempt where kind = :kind and source = :source and at > :since
			order by at desc offset :before rows fetch first 1 row only
			""";

	private static final String FORGET = "delete from attempt where at <= :longAgo";

	private final JdbcClient jdbc;

	private final Clock clock;

	Attempts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Writes down that something of this kind went wrong. */
	public void note(AttemptKind kind, AttemptSource source) {
		this.jdbc.sql(INSERT)
			.param("kind", kind.name())
			.param("source", source.name())
			.param("now", utc(this.clock.instant()))
			.update();
	}

	/**
	 * Lets pass a source from which fewer than this many attempts went wrong within the
	 * kind's window.
	 * @throws TooManyAttempts otherwise
	 */
	@Transactional(readOnly = true)
	public void refuseIfTooMany(AttemptKind kind, AttemptSource source, int most) {
		Instant now = this.clock.instant();
		Optional<Instant> tooMany = this.jdbc.sql(ONE_TOO_MANY)
			.param("kind", kind.name())
			.param("source", source.name())
			.param("since", utc(now.minus(kind.window())))
			.param("before", most - 1)
			.query(OffsetDateTime.class)
			.optional()
			.map(OffsetDateTime::toInstant);
		if (tooMany.isPresent()) {
			throw new TooManyAttempts(Duration.between(now, tooMany.get().plus(kind.window())));
		}
	}

	/** Forgets what counts for nothing any more. */
	@Scheduled(fixedDelayString = "PT1H")
	public void forget() {
		this.jdbc.sql(FORGET).param("longAgo", utc(this.clock.instant().minus(AttemptKind.longestWindow()))).update();
	}

	private static OffsetDateTime utc(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
