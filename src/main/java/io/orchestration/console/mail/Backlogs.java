package io.orchestration.console.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks how many mails wait. */
@Repository
public class Backlogs {

	/** Reads waiting mails only, of which there are few; those that left are many. */
	private static final String READ = """
			select count(*) filter (where tries = 0) as untried, count(*) filter (where tries > 0) as retried,
			       min(created_at) as oldest, (select paused_since from mail_channel) as paused_since
			from outbox_mail where state = 'WAITING'
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	Backlogs(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What waits at this moment, for any node. */
	public Backlog current() {
		return this.jdbc.sql(READ).query((row, number) -> backlog(row)).single();
	}

	private Backlog backlog(ResultSet row) throws SQLException {
		Instant oldest = UtcColumn.read(row, "oldest");
		Duration waiting = (oldest != null) ? Duration.between(oldest, this.clock.instant()) : Duration.ZERO;
		return new Backlog(row.getLong("untried"), row.getLong("retried"), waiting,
				UtcColumn.read(row, "paused_since") != null);
	}

}
