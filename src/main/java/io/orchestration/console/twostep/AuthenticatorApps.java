package io.orchestration.console.twostep;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The authenticator app of each console user: first proposed, then confirmed by a code,
 * and from then on asked for. Each code buys one thing (R32).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AuthenticatorApps {

	/** Of those who spend the same code at once, the database lets one. */
	private static final String SPEND = """
			update authenticator_app set last_step = :step
			where user_id = :user and confirmed_at is not null and last_step < :step
			""";

	private static final String CONFIRM = """
			update authenticator_app set confirmed_at = :now, last_step = :step
			where user_id = :user and confirmed_at is null and sealed_seed = :seed
			""";

	private final JdbcClient jdbc;

	private final SeedVault vault;

	private final Clock clock;

	AuthenticatorApps(JdbcClient jdbc, SeedVault vault, Clock clock) {
		this.jdbc = jdbc;
		this.vault = vault;
		this.clock = clock;
	}

	/** Proposes a new seed in place of one that was never confirmed. */
	void propose(long userId) {
		this.jdbc.sql("delete from authenticator_app where user_id = ? and confirmed_at is null")
			.param(userId)
			.update();
		this.jdbc
			.sql("insert into authenticator_app (user_id, sealed_seed, proposed_at) values (?, ?, ?) "
					+ "on conflict do nothing")
			.params(userId, this.vault.seal(userId, Seed.random()), now())
			.update();
	}

	/** The seed that waits for its first code. */
	@Transactional(readOnly = true)
	public Optional<Seed> proposed(long userId) {
		return sealed(userId, false).map((it) -> this.vault.open(userId, it));
	}

	/** Whether a code of the proposed seed was typed; from now on it is asked for. */
	boolean confirm(long userId, String code) {
		Optional<String> sealed = sealed(userId, false);
		return sealed.isPresent() && this.vault.open(userId, sealed.get())
			.stepOf(code, this.clock.instant())
			.stream()
			.anyMatch((step) -> this.jdbc.sql(CONFIRM)
				.param("now", now())
				.param("step", step)
				.param("user", userId)
				.param("seed", sealed.get())
				.update() == 1);
	}

	/** Whether the user has an app that is asked for. */
	@Transactional(readOnly = true)
	public boolean isConfirmed(long userId) {
		return sealed(userId, true).isPresent();
	}

	/** Whether this is a code of now that nobody has used. */
	boolean spend(long userId, String code) {
		return sealed(userId, true).map((it) -> this.vault.open(userId, it))
			.map((it) -> it.stepOf(code, this.clock.instant()))
			.filter((step) -> step.isPresent()
					&& this.jdbc.sql(SPEND).param("step", step.getAsLong()).param("user", userId).update() == 1)
			.isPresent();
	}

	/** Whether there was one to remove. */
	boolean remove(long userId) {
		return this.jdbc.sql("delete from authenticator_app where user_id = ?").param(userId).update() > 0;
	}

	private Optional<String> sealed(long userId, boolean confirmed) {
		return this.jdbc
			.sql("select sealed_seed from authenticator_app where user_id = ? and confirmed_at is "
					+ (confirmed ? "not null" : "null"))
			.param(userId)
			.query(String.class)
			.optional();
	}

	private OffsetDateTime now() {
		Instant now = this.clock.instant();
		return now.atOffset(ZoneOffset.UTC);
	}

}
