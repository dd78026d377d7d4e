package io.orchestration.console.activity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One look into the audit trail: conditions that all have to hold. A condition without a
 * value is left out.
 */
class ActivityQuery {

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	ActivityQuery where(String condition, String parameter, @Nullable Object value) {
		if (value != null) {
			this.conditions.add(condition);
			this.parameters.put(parameter, value);
		}
		return this;
	}

	ActivityQuery matching(ActivityFilter filter, ZoneId zone) {
		return where("action = :action", "action", filter.isForAlerts() ? null : filter.action())
			.where("action like :alerts", "alerts", filter.isForAlerts() ? Alert.PREFIX + "%" : null)
			.where("result = :result", "result", (filter.result() != null) ? filter.result().name() : null)
			.where("(lower(actor_email) like :person escape '!' or lower(actor_name) like :person escape '!')",
					"person", filter.personPattern())
			.where("at >= :since", "since", column(filter.since(zone)))
			.where("at < :until", "until", column(filter.until(zone)));
	}

	String sql() {
		return "select * from activity where " + String.join(" and ", this.conditions)
				+ " order by id desc limit :atMost";
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	private static @Nullable Object column(@Nullable Instant moment) {
		return (moment != null) ? moment.atOffset(ZoneOffset.UTC) : null;
	}

}
