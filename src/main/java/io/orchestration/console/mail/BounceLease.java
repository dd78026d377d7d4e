package io.orchestration.console.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import io.orchestration.console.ConsoleProperties;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets one node at a time read the mailbox for bounces. It keeps the lease as long as it
 * looks in regularly; then any other may have it.
 */
@Repository
@Transactional
class BounceLease {

	private static final String TAKE = """
			update bounce_reader set lease_owner = :node, lease_until = :until
			where id = 1 and (lease_owner = :node or lease_until is null or lease_until <= :now)
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Duration length;

	private final String node = UUID.randomUUID().toString();

	BounceLease(JdbcClient jdbc, Clock clock, ConsoleProperties properties) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.length = properties.mail().lease().plus(properties.mail().bounces().poll());
	}

	/** Takes the lease or renews it; false while another node has it. */
	boolean take() {
		Instant now = this.clock.instant();
		return this.jdbc.sql(TAKE)
			.param("node", this.node)
			.param("now", UtcColumn.of(now))
			.param("until", UtcColumn.of(now.plus(this.length)))
			.update() == 1;
	}

}
