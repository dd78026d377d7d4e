package io.orchestration.console.staff;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.mail.EmailAddress;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers console users who have forgotten their password. What is asked is written down,
 * whoever asks, and answered a moment later: so an address nobody has takes no less time
 * than any other (T17), and no request is lost.
 */
@Component
class ForgottenPasswords {

	private static final Logger logger = LoggerFactory.getLogger(ForgottenPasswords.class);

	private static final Duration HOUR = Duration.ofHours(1);

	private static final Duration DAY = Duration.ofDays(1);

	private static final String ASK = "insert into forgotten_password (user_id, asked_at) values (:user, :now)";

	private static final String WAITING = "select id, user_id from forgotten_password order by id fetch first 50 rows only";

	private static final String TAKE = "delete from forgotten_password where id = :id";

	private static final String SENT = """
			select count(*) from staff_reset where user_id = :user and cause = 'FORGOTTEN' and requested_at > :since
			""";

	private final JdbcClient jdbc;

	private final ConsoleUserRepository users;

	private final StaffResetDesk desk;

	private final SignInTrail trail;

	private final ConsoleProperties.Limits limits;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ForgottenPasswords(JdbcClient jdbc, ConsoleUserRepository users, StaffResetDesk desk, SignInTrail trail,
			ConsoleProperties properties, TransactionTemplate transaction, Clock clock) {
		this.jdbc = jdbc;
		this.users = users;
		this.desk = desk;
		this.trail = trail;
		this.limits = properties.limits();
		this.transaction = transaction;
		this.clock = clock;
	}

	/** Takes down that somebody wants a link for this address. */
	void ask(EmailAddress email) {
		ConsoleUser user = this.users.findByAddress(email.value()).orElse(null);
		Long id = (user != null) ? user.id() : null;
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql(ASK).param("user", id).param("now", utc(this.clock.instant())).update();
			this.trail.forgotten(user);
		});
	}

	/** Sends the links that were asked for, each once, whichever node comes first. */
	@Scheduled(fixedDelayString = "PT2S")
	void answer() {
		try {
			waiting().forEach((it) -> this.transaction.executeWithoutResult((status) -> answer(it)));
		}
		catch (DataAccessException | TransactionException ex) {
			logger.warn("no answer to forgotten passwords just now: {}", ex.getClass().getSimpleName());
		}
	}

	private List<Asked> waiting() {
		return this.jdbc.sql(WAITING)
			.query((row, number) -> new Asked(row.getLong("id"), row.getObject("user_id", Long.class)))
			.list();
	}

	private void answer(Asked asked) {
		Long user = asked.userId();
		boolean taken = this.jdbc.sql(TAKE).param("id", asked.id()).update() == 1;
		if (taken && user != null && this.users.lockById(user).isPresent() && !isFlooded(user)) {
			this.desk.send(user, ResetCause.FORGOTTEN);
		}
	}

	/** Whether the mailbox has got enough of them lately (R20). */
	private boolean isFlooded(long userId) {
		return sentWithin(HOUR, userId) >= this.limits.resetsPerCustomerPerHour()
				|| sentWithin(DAY, userId) >= this.limits.resetsPerCustomerPerDay();
	}

	private int sentWithin(Duration time, long userId) {
		return this.jdbc.sql(SENT)
			.param("user", userId)
			.param("since", utc(this.clock.instant().minus(time)))
			.query(Integer.class)
			.single();
	}

	private static OffsetDateTime utc(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

	/** A request nobody has answered yet; of nobody for an address nobody has. */
	private record Asked(long id, @Nullable Long userId) {
	}

}
