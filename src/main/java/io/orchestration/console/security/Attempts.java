package io.orchestration.console.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.orchestration.console.web.Outage;
import io.orchestration.console.web.TooBusyException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts what goes wrong from each source, so that guessing stops paying (R21, R22). The
 * counts stand in the database: all nodes see the same. An attempt is counted before
 * anything is looked at, and all that are counted by then are weighed: of many at once no
 * more get through than may, on however many nodes. None of it works inside of a
 * transaction, whose attempt nobody else would see.
 */
@Component
public class Attempts {

	private static final String INSERT = """
			insert into attempt (kind, source, at) values (:kind, :source, :now)
			""";

	/** When the one was made that has to be forgotten before another is allowed. */
	private static final String ONE_TOO_MANY = """
			select at from attempt where kind = :kind and source = :source and at > :since
			order by at desc offset :before rows fetch first 1 row only
			""";

	private static final String GIVE_BACK = "delete from attempt where id = :id";

	private static final String FORGET = "delete from attempt where at <= :longAgo";

	private final JdbcClient jdbc;

	private final Clock clock;

	Attempts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Counts an attempt of this kind, and says by which number it can be given back.
	 * @throws TooManyAttempts if as many as are allowed were made from the source within
	 * the kind's window; this one does not prolong that
	 */
	public long take(AttemptKind kind, AttemptSource source, int most) {
		// a flood ends here, and writes nothing
		refuseIfTooMany(kind, source, most);
		long attempt = insert(kind, source);
		try {
			refuseIfTooMany(kind, source, most + 1);
		}
		catch (TooManyAttempts ex) {
			giveBack(attempt);
			throw ex;
		}
		return attempt;
	}

	/** Forgets an attempt that was no guess. */
	void giveBack(long attempt) {
		this.jdbc.sql(GIVE_BACK).param("id", attempt).update();
	}

	/**
	 * Lets something be tried that can be guessed; only what turns out to be wrong stays
	 * counted.
	 * @throws TooManyAttempts if there were too many already; nothing is tried then
	 */
	public <T> T watch(AttemptKind kind, AttemptSource source, int most, Supplier<T> deed, Predicate<T> isWrong) {
		long attempt = take(kind, source, most);
		T outcome = tried(attempt, deed);
		if (!isWrong.test(outcome)) {
			giveBack(attempt);
		}
		return outcome;
	}

	/**
	 * Forgets an attempt that could not be looked at. Whoever has waited once for a
	 * database that is gone waits for it no longer.
	 */
	void giveBackAfter(RuntimeException fault, long attempt) {
		if (fault instanceof TooBusyException || !Outage.isBehind(fault)) {
			giveBack(attempt);
		}
	}

	/**
	 * Lets pass a source from which fewer than this many attempts count at the moment.
	 * @throws TooManyAttempts otherwise
	 */
	void refuseIfTooMany(AttemptKind kind, AttemptSource source, int most) {
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

	private <T> T tried(long attempt, Supplier<T> deed) {
		try {
			return deed.get();
		}
		catch (RuntimeException ex) {
			giveBackAfter(ex, attempt);
			throw ex;
		}
	}

	private long insert(AttemptKind kind, AttemptSource source) {
		KeyHolder id = new GeneratedKeyHolder();
		this.jdbc.sql(INSERT)
			.param("kind", kind.name())
			.param("source", source.name())
			.param("now", utc(this.clock.instant()))
			.update(id, "id");
		return Objects.requireNonNull(id.getKeyAs(Long.class));
	}

	private static OffsetDateTime utc(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
