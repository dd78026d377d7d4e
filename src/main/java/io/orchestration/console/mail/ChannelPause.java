package io.orchestration.console.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The mail server takes no mail at all; every mail waits.
 *
 * @param since when that began
 * @param nextTryAt when one mail is tried again, to see whether it is over
 * @param answer what the mail server said
 */
public record ChannelPause(Instant since, Instant nextTryAt, @Nullable ServerAnswer answer) {

	/** Reads it from the columns of {@code mail_channel}; nothing while mails leave. */
	static @Nullable ChannelPause read(ResultSet row) throws SQLException {
		Instant since = UtcColumn.read(row, "paused_since");
		Instant probe = UtcColumn.read(row, "probe_at");
		return (since == null || probe == null) ? null
				: new ChannelPause(since, probe, ServerAnswer.of(row.getString("channel_answer")).orElse(null));
	}

}
