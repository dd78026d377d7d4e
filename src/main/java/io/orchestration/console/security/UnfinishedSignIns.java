package io.orchestration.console.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.jdbc.support.KeyHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sign-ins whose second step is still to come. They are no sessions yet, so that who
 * knows a password alone pushes none out (R33); each waits a few minutes, and a user has
 * so many at once.
 */
@Component
@Transactional
class UnfinishedSignIns {

	/** How long the second step is waited for. */
	static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final String BEGIN = "insert into unfinished_sign_in (user_id, begun_at) values (:user, :now)";

	/** All but the latest three. */
	private static final String TOO_MANY = """
			delete from unfinished_sign_in where user_id = :user and id <= (
			  select id from unfinished_sign_in where user_id = :user order by id desc
			  offset 3 rows fetch first 1 row only)
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	UnfinishedSignIns(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Begins one; where that makes one too many, the oldest is given up. */
	long begin(long userId) {
		KeyHolder id = new GeneratedKeyHolder();
		this.jdbc.sql(BEGIN).param("user", userId).param("now", utc(this.clock.instant())).update(id, "id");
		this.jdbc.sql(TOO_MANY).param("user", userId).update();
		return Objects.requireNonNull(id.getKeyAs(Long.class));
	}

	/** Whether it can still be finished. */
	@Transactional(readOnly = true)
	public boolean goesOn(long id) {
		return this.jdbc.sql("select count(*) from unfinished_sign_in where id = ? and begun_at > ?")
			.params(id, tooLongAgo())
			.query(Integer.class)
			.single() == 1;
	}

	/** Gives up this one, or forgets it because it is finished. */
	void end(long id) {
		this.jdbc.sql("delete from unfinished_sign_in where id = ?").param(id).update();
	}

	/** Gives up all of the user's. */
	void endAll(long userId) {
		this.jdbc.sql("delete from unfinished_sign_in where user_id = ?").param(userId).update();
	}

	/** Forgets what nobody has finished. */
	@Scheduled(fixedDelayString = "PT1H")
	void forget() {
		this.jdbc.sql("delete from unfinished_sign_in where begun_at <= ?").param(tooLongAgo()).update();
	}

	private OffsetDateTime tooLongAgo() {
		return utc(this.clock.instant().minus(PATIENCE));
	}

	private static OffsetDateTime utc(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
