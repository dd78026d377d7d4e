package io.orchestration.console.mail;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.orchestration.console.mail.MailProgress.State;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Some mails of some scopes: conditions that all have to hold. A condition without a
 * value is left out.
 */
class OutboxQuery {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	OutboxQuery(Collection<Long> scopeIds) {
		where("scope_id in (:scopes)", "scopes", scopeIds);
	}

	OutboxQuery matching(OutboxFilter filter, ZoneId zone) {
		return in(filter.state()).where("kind = :kind", "kind", filter.kind())
			.where("lower(recipient) like :recipient escape '!'", "recipient", filter.recipientPattern())
			.where("created_at >= :since", "since", column(filter.since(zone)))
			.where("created_at < :until", "until", column(filter.until(zone)));
	}

	OutboxQuery in(@Nullable State state) {
		return where("state = :state", "state", (state != null) ? state.name() : null);
	}

	OutboxQuery dueAt(Instant now) {
		return where("next_try_at <= :now", "now", UtcColumn.of(now));
	}

	OutboxQuery only(@Nullable Long id) {
		return where("id = :id", "id", id);
	}

	OutboxQuery olderThan(@Nullable Long id) {
		return where("id < :before", "before", id);
	}

	/** The statement that begins and ends with these words, its conditions between. */
	StatementSpec sql(JdbcClient jdbc, String beginning, String end) {
		return jdbc.sql(beginning + " where " + String.join(" and ", this.conditions) + " " + end)
			.params(this.parameters);
	}

	private OutboxQuery where(String condition, String parameter, @Nullable Object value) {
		if (value != null) {
			this.conditions.add(condition);
			this.parameters.put(parameter, value);
		}
		return this;
	}

	private static @Nullable Object column(@Nullable Instant moment) {
		return (moment != null) ? UtcColumn.of(moment) : null;
	}

}
