package io.orchestration.console.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

import io.orchestration.console.mail.MailProgress.State;
import org.jspecify.annotations.Nullable;

/**
 * A mail as the outbox lists it.
 *
 * @param id its row
 * @param createdAt when it was written down
 * @param kind which {@link MailComposer} writes it
 * @param recipient where it goes
 * @param scopeId in whose name it is sent
 * @param customerId the customer it goes to, if it goes to one
 * @param state where it is
 * @param tries how often it was tried to send it
 * @param nextTryAt when it is tried next, or was
 * @param answer what the mail server said last
 * @param givenUpBy the console user who gave it up, if one did
 */
record OutboxRow(long id, Instant createdAt, String kind, String recipient, long scopeId, @Nullable Long customerId,
		State state, int tries, Instant nextTryAt, @Nullable ServerAnswer answer, @Nullable String givenUpBy) {

	/** The columns it is read from. */
	static final String COLUMNS = """
			id, created_at, kind, recipient, scope_id, customer_id, state, tries, next_try_at, last_answer, given_up_by
			""";

	static OutboxRow read(ResultSet row, int number) throws SQLException {
		State state = State.valueOf(row.getString("state"));
		String answer = (state != State.CANCELLED) ? row.getString("last_answer") : null;
		return new OutboxRow(row.getLong("id"), moment(row, "created_at"), row.getString("kind"),
				row.getString("recipient"), row.getLong("scope_id"), row.getObject("customer_id", Long.class), state,
				row.getInt("tries"), moment(row, "next_try_at"), ServerAnswer.of(answer).orElse(null),
				row.getString("given_up_by"));
	}

	/** Whether something can still be done about it. */
	public boolean isWaiting() {
		return this.state == State.WAITING;
	}

	/** The message key of its kind; there may be no such message. */
	public String getKindKey() {
		return MailKinds.key(this.kind);
	}

	private static Instant moment(ResultSet row, String column) throws SQLException {
		return Objects.requireNonNull(UtcColumn.read(row, column));
	}

}
