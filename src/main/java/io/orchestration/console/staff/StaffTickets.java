package io.orchestration.console.staff;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

import io.orchestration.console.password.Ticket;
import io.orchestration.console.password.TicketDigest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The tickets of console users, known by their digests only. A user has one reset at most
 * that is open; it is dead as soon as the user may not sign in or has another address.
 */
@Component
@Transactional
class StaffTickets {

	private static final String BEGIN = """
			insert into staff_reset (user_id, open_for, cause, recipient, requested_at, expires_at)
			values (:user, :user, :cause, :recipient, :now, :expires)
			""";

	private static final String END = "update staff_reset set open_for = null, ended_at = :now where open_for = :user";

	private static final String OPEN = "select * from staff_reset where open_for = :user";

	private static final String NOT_EXPIRED = " and expires_at > :now";

	private static final String MINT = "insert into staff_ticket (digest, reset_id, minted_at) values (:digest, :reset, :now)";

	private static final String IS_LIVE = """
			 and open_for is not null and expires_at > :now and exists (
			   select 1 from console_user u where u.id = user_id and u.enabled and u.email = recipient)
			""";

	private static final String LIVE = "select * from staff_reset where id = :id" + IS_LIVE;

	private static final String OF_TICKET = "(select reset_id from staff_ticket where digest = :digest)";

	private static final String FIND = "select * from staff_reset where id = " + OF_TICKET + IS_LIVE;

	private static final String SPEND = "update staff_reset set open_for = null, ended_at = :now where id = "
			+ OF_TICKET + IS_LIVE;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final Clock clock;

	StaffTickets(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Opens a reset in place of any other; whoever calls holds the user's row. */
	StaffReset begin(ConsoleUser user, ResetCause cause) {
		revoke(user.id());
		Instant now = this.clock.instant();
		sql(BEGIN, now).param("user", user.id())
			.param("cause", cause.name())
			.param("recipient", user.getEmail())
			.param("expires", utc(now.plus(cause.life())))
			.update();
		return sql(OPEN, now).param("user", user.id()).query((row, number) -> read(row)).single();
	}

	/** Ends the reset that is open; its link is dead from now on. */
	void revoke(long userId) {
		sql(END, this.clock.instant()).param("user", userId).update();
	}

	/** The reset of this user whose link has not expired. */
	@Transactional(readOnly = true)
	Optional<StaffReset> liveOf(long userId) {
		return sql(OPEN + NOT_EXPIRED, this.clock.instant()).param("user", userId)
			.query((row, number) -> read(row))
			.optional();
	}

	/** The reset with this id, if its link would work. */
	@Transactional(readOnly = true)
	Optional<StaffReset> live(long resetId) {
		return sql(LIVE, this.clock.instant()).param("id", resetId).query((row, number) -> read(row)).optional();
	}

	/** A new ticket for the reset; those minted for it before go on working. */
	Ticket mint(StaffReset reset) {
		Ticket ticket = Ticket.mint(this.random);
		sql(MINT, this.clock.instant()).param("digest", ticket.digest().hex()).param("reset", reset.id()).update();
		return ticket;
	}

	/** The reset a live ticket belongs to. */
	@Transactional(readOnly = true)
	Optional<StaffReset> find(TicketDigest digest) {
		return sql(FIND, this.clock.instant()).param("digest", digest.hex())
			.query((row, number) -> read(row))
			.optional();
	}

	/**
	 * Spends a live ticket and with it its reset. Of several who try at once exactly one
	 * is told that it worked.
	 */
	boolean spend(TicketDigest digest) {
		return sql(SPEND, this.clock.instant()).param("digest", digest.hex()).update() == 1;
	}

	private JdbcClient.StatementSpec sql(String statement, Instant now) {
		return this.jdbc.sql(statement).param("now", utc(now));
	}

	private static StaffReset read(ResultSet row) throws SQLException {
		return new StaffReset(row.getLong("id"), row.getLong("user_id"), ResetCause.valueOf(row.getString("cause")),
				row.getString("recipient"), instant(row, "requested_at"), instant(row, "expires_at"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime utc(Instant moment) {
		return moment.atOffset(ZoneOffset.UTC);
	}

}
