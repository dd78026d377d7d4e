package io.orchestration.console.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.security.Sha256;
import io.orchestration.console.security.SignInGuard;
import io.orchestration.console.security.SignInLocked;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stops the guessing of passwords and codes: too many failures in a row lock an address,
 * on every node, whichever of the steps of signing in has failed (R23, R24). An address
 * nobody has is counted and locked like any other, so that a lock tells nothing of who
 * exists (T17).
 */
@Component
@Transactional(noRollbackFor = SignInLocked.class)
class SignInLock implements SignInGuard {

	private static final Duration FORGOTTEN_AFTER = Duration.ofDays(2);

	private static final String BEGIN = """
			insert into sign_in_lock (subject, failed_at) values (:subject, :now) on conflict do nothing
			""";

	private static final String READ = "select failures, locks, locked_until from sign_in_lock where subject = :subject";

	private static final String COUNT = """
			update sign_in_lock set failures = :failures, locks = :locks, locked_until = :until, failed_at = :now
			where subject = :subject
			""";

	private static final String SUCCEED = """
			delete from sign_in_lock where subject = :subject and (locked_until is null or locked_until <= :now)
			""";

	private static final String LIFT = "delete from sign_in_lock where subject = :subject";

	private static final String FORGET = "delete from sign_in_lock where failed_at <= :longAgo";

	private final JdbcClient jdbc;

	private final SignInTrail trail;

	private final Clock clock;

	SignInLock(JdbcClient jdbc, SignInTrail trail, Clock clock) {
		this.jdbc = jdbc;
		this.trail = trail;
		this.clock = clock;
	}

	/** What spellings of one address share; the same for all that is no address. */
	static String subject(String email) {
		return EmailAddress.of(email).map((it) -> Sha256.hex(it.canonical())).orElse("");
	}

	/**
	 * Lets pass who may try; nothing that was typed needs to be looked at otherwise.
	 * @throws SignInLocked while the address is locked, whoever has it
	 */
	void refuseIfLocked(String email) {
		lockedUntil(email).ifPresent((until) -> {
			this.trail.refused(email);
			throw new SignInLocked(until);
		});
	}

	@Override
	@Transactional(readOnly = true)
	public boolean isLocked(String email) {
		return lockedUntil(email).isPresent();
	}

	/** Until when the address is locked, if it is. */
	@Transactional(readOnly = true)
	Optional<Instant> lockedUntil(String email) {
		Instant now = this.clock.instant();
		return about(READ, email).query((row, number) -> read(row))
			.optional()
			.filter((it) -> it.isLocked(now))
			.map(FailedSignIns::lockedUntil);
	}

	/**
	 * Counts a wrong password or code, and locks the address if it was one too many. What
	 * is no address is nobody's and counts for nothing.
	 */
	@Override
	public void failed(String email) {
		if (EmailAddress.of(email).isEmpty()) {
			return;
		}
		Instant now = this.clock.instant();
		about(BEGIN, email).update();
		FailedSignIns before = about(READ + " for update", email).query((row, number) -> read(row)).single();
		FailedSignIns after = before.andAnother(now);
		about(COUNT, email).param("failures", after.failures())
			.param("locks", after.locks())
			.param("until", utc(after.lockedUntil()))
			.update();
		if (after.locks() > before.locks()) {
			this.trail.locked(email);
		}
	}

	/**
	 * Forgets the failures. To be called when the whole of a sign-in has succeeded, not
	 * after its first step: a known password would buy endless guesses at the second.
	 */
	@Override
	public void succeeded(String email) {
		about(SUCCEED, email).update();
	}

	/** Forgets failures and lock: who has a new password by mail is who they say. */
	void lift(String email) {
		about(LIFT, email).update();
	}

	/** Forgets what nobody has gone on with for longer than any lock holds. */
	@Scheduled(fixedDelayString = "PT1H")
	void forget() {
		this.jdbc.sql(FORGET).param("longAgo", utc(this.clock.instant().minus(FORGOTTEN_AFTER))).update();
	}

	private JdbcClient.StatementSpec about(String sql, String email) {
		return this.jdbc.sql(sql).param("subject", subject(email)).param("now", utc(this.clock.instant()));
	}

	private static FailedSignIns read(ResultSet row) throws SQLException {
		OffsetDateTime until = row.getObject("locked_until", OffsetDateTime.class);
		return new FailedSignIns(row.getInt("failures"), row.getInt("locks"),
				(until != null) ? until.toInstant() : null);
	}

	private static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
		return (moment != null) ? moment.atOffset(ZoneOffset.UTC) : null;
	}

}
