package io.orchestration.console.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import io.orchestration.console.ConsoleProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the mail server takes mails at all, the same for all nodes. While it does not,
 * the channel is paused: mails wait without being tried, and one node at a time tries a
 * single one now and then.
 */
@Repository
@Transactional
class MailChannel {

	private static final String PAUSE = """
			update mail_channel set paused_since = :now, probe_at = :next, last_answer = :answer
			where paused_since is null
			""";

	private static final String PUT_OFF_PROBE = """
			update mail_channel set probe_at = :next, last_answer = :answer where paused_since is not null
			""";

	private static final String CLAIM_PROBE = """
			update mail_channel set probe_at = :next where probe_at <= :now
			""";

	private static final String LEAVE_PROBE = """
			update mail_channel set probe_at = :now where paused_since is not null
			""";

	private static final String OPEN = """
			update mail_channel set paused_since = null, probe_at = null, last_answer = null
			where paused_since is not null
			""";

	private static final Logger logger = LoggerFactory.getLogger(MailChannel.class);

	private final JdbcClient jdbc;

	private final RetryDelays delays;

	private final Clock clock;

	private final Duration longestProbe;

	private volatile boolean probing;

	MailChannel(JdbcClient jdbc, RetryDelays delays, Clock clock, ConsoleProperties properties) {
		this.jdbc = jdbc;
		this.delays = delays;
		this.clock = clock;
		this.longestProbe = properties.mail().deadline();
	}

	@Transactional(readOnly = true)
	boolean isPaused() {
		return this.jdbc.sql("select count(*) from mail_channel where paused_since is not null")
			.query(Integer.class)
			.single() > 0;
	}

	/** The mail server takes nothing from us now, this mail or another. */
	void pause(String answer) {
		Instant now = this.clock.instant();
		if (put(PAUSE, now, now.plus(this.delays.beforeProbe(Duration.ZERO)), answer)) {
			logger.warn("the mail server takes no mail, all mails wait: {}", answer);
		}
		else {
			put(PUT_OFF_PROBE, now, now.plus(this.delays.beforeProbe(pausedFor(now))), answer);
		}
		this.probing = false;
	}

	/**
	 * Whether it is time to try one mail. Only one node is told so, and has as long for
	 * it as a mail may take.
	 */
	boolean mayProbe() {
		Instant now = this.clock.instant();
		boolean mine = this.jdbc.sql(CLAIM_PROBE)
			.param("now", UtcColumn.of(now))
			.param("next", UtcColumn.of(now.plus(this.longestProbe)))
			.update() == 1;
		this.probing |= mine;
		return mine;
	}

	/** There was nothing to try; the next mail will be. */
	void leaveProbe() {
		this.jdbc.sql(LEAVE_PROBE).param("now", UtcColumn.of(this.clock.instant())).update();
		this.probing = false;
	}

	/** The mail server gave a mail an answer of its own: the pause, if any, is over. */
	// asked after each mail, and nearly always for nothing: no transaction for that
	@Transactional(propagation = Propagation.SUPPORTS)
	void proveOpen() {
		if (this.probing && this.jdbc.sql(OPEN).update() == 1) {
			logger.info("the mail server takes mails again");
		}
		this.probing = false;
	}

	private boolean put(String sql, Instant now, Instant next, String answer) {
		return this.jdbc.sql(sql)
			.param("now", UtcColumn.of(now))
			.param("next", UtcColumn.of(next))
			.param("answer", answer)
			.update() == 1;
	}

	private Duration pausedFor(Instant now) {
		return this.jdbc.sql("select paused_since from mail_channel")
			.query((row, number) -> Objects.requireNonNullElse(UtcColumn.read(row, "paused_since"), now))
			.optional()
			.map((since) -> Duration.between(since, now))
			.orElse(Duration.ZERO);
	}

}
