package io.orchestration.console.password;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.orchestration.console.scope.Scope;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tickets of open resets, known by their digests only. */
@Component
@Transactional
class Tickets {

	private static final String MINT = "insert into reset_ticket (digest, reset_id, minted_at) values (?, ?, ?)";

	private static final String OF_TICKET = """
			where id = (select reset_id from reset_ticket where digest = :digest) and scope_id = :scope
			""";

	private static final String LIVE = OF_TICKET + " and state = 'OPEN' and expires_at > :now";

	private static final String FIND = "select id from password_reset " + LIVE;

	private static final String FIND_DEAD = "select id from password_reset " + OF_TICKET;

	private static final String OPEN = "update password_reset set opened_at = :now " + LIVE + " and opened_at is null";

	private static final String SPEND = "update password_reset set state = 'COMPLETED', open_for = null, ended_at = :now "
			+ LIVE;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	private final JdbcOperations batches;

	private final Clock clock;

	Tickets(JdbcClient jdbc, JdbcOperations batches, Clock clock) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.clock = clock;
	}

	/**
	 * A new ticket for each of these resets; those minted for them before go on working.
	 */
	Map<Long, Ticket> mint(Collection<Long> resetIds) {
		Map<Long, Ticket> minted = resetIds.stream()
			.collect(Collectors.toMap(Function.identity(), (id) -> Ticket.mint(this.random)));
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.batches.batchUpdate(MINT,
				minted.entrySet()
					.stream()
					.map((it) -> new Object[] { it.getValue().digest().hex(), it.getKey(), now })
					.toList());
		return minted;
	}

	/** The id of the reset a live ticket of this scope belongs to. */
	Optional<Long> find(Scope scope, TicketDigest digest) {
		return about(FIND, scope, digest).query(Long.class).optional();
	}

	/** The id of the reset a ticket of this scope belonged to, live or not. */
	Optional<Long> findDead(Scope scope, TicketDigest digest) {
		return this.jdbc.sql(FIND_DEAD)
			.param("digest", digest.hex())
			.param("scope", scope.id())
			.query(Long.class)
			.optional();
	}

	/** Notes that the link was opened; tells whether that was the first time. */
	boolean open(Scope scope, TicketDigest digest) {
		return about(OPEN, scope, digest).update() == 1;
	}

	/**
	 * Spends a live ticket and with it its reset. Of several who try at once exactly one
	 * is told that it worked.
	 */
	boolean spend(Scope scope, TicketDigest digest) {
		return about(SPEND, scope, digest).update() == 1;
	}

	private JdbcClient.StatementSpec about(String sql, Scope scope, TicketDigest digest) {
		Instant now = this.clock.instant();
		return this.jdbc.sql(sql)
			.param("digest", digest.hex())
			.param("scope", scope.id())
			.param("now", now.atOffset(ZoneOffset.UTC));
	}

}
