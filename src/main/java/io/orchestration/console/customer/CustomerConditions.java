package io.orchestration.console.customer;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which customers a filter lets through, as SQL about the table alone, and how long
 * people wait for them.
 */
final class CustomerConditions {

	private static final String LOCKED = """
			exists (select 1 from customer_credential k where k.customer_id = c.id and k.locked_until > :now)""";

	private static final String IN_SCOPES = "c.scope_id in (:scopes)";

	/** No index is on it. */
	private static final String IN_SCOPES_BY_ROW = "c.scope_id + 0 in (:scopes)";

	private final List<String> conditions = new ArrayList<>();

	private final Map<String, Object> parameters = new HashMap<>();

	private final boolean everywhere;

	private final Patience patience;

	private final ZoneId zone;

	/**
	 * No customer outside of these scopes, whatever the filter says; its days begin and
	 * end in the zone.
	 * @param everywhere whether these are all the scopes there are
	 */
	CustomerConditions(Collection<Long> scopeIds, boolean everywhere, CustomerFilter filter, ZoneId zone, Clock clock) {
		this.patience = new Patience(clock);
		this.everywhere = everywhere;
		this.zone = zone;
		add(IN_SCOPES, "scopes", scopeIds);
		this.parameters.put("now", clock.instant().atOffset(ZoneOffset.UTC));
		equal("c.status", "status", filter.status());
		equal("c.type", "type", filter.type());
		if (filter.locked() != null) {
			this.conditions.add(filter.locked() ? LOCKED : "not " + LOCKED);
		}
		from("c.registered_at >= :", "registeredFrom", filter.registeredFrom());
		before("c.registered_at < :", "registeredTo", filter.registeredTo());
		from("c.last_login_at >= :", "lastLoginFrom", filter.lastLoginFrom());
		before("c.last_login_at < :", "lastLoginTo", filter.lastLoginTo());
	}

	private CustomerConditions(CustomerConditions others) {
		this.everywhere = others.everywhere;
		this.patience = others.patience;
		this.zone = others.zone;
		this.conditions.addAll(others.conditions);
		this.parameters.putAll(others.parameters);
	}

	/** These, and one more. */
	CustomerConditions and(String condition, Map<String, Object> itsParameters) {
		CustomerConditions all = new CustomerConditions(this);
		all.conditions.add(condition);
		all.parameters.putAll(itsParameters);
		return all;
	}

	/**
	 * The same for those looked for by letters. Where the scopes are all there are,
	 * PostgreSQL may not ask an index for their customers besides: it would, to be spared
	 * some of those with the letters, of whom a thousand are enough.
	 */
	CustomerConditions byLetters() {
		CustomerConditions all = new CustomerConditions(this);
		if (this.everywhere) {
			all.conditions.replaceAll((it) -> it.equals(IN_SCOPES) ? IN_SCOPES_BY_ROW : it);
		}
		return all;
	}

	String sql() {
		return String.join(" and ", this.conditions);
	}

	Patience patience() {
		return this.patience;
	}

	Map<String, Object> parameters() {
		return this.parameters;
	}

	private void equal(String column, String name, @Nullable Enum<?> value) {
		if (value != null) {
			add(column + " = :" + name, name, value.name());
		}
	}

	private void from(String comparison, String name, @Nullable LocalDate day) {
		if (day != null) {
			add(comparison + name, name, day.atStartOfDay(this.zone).toInstant().atOffset(ZoneOffset.UTC));
		}
	}

	private void before(String comparison, String name, @Nullable LocalDate lastDay) {
		from(comparison, name, (lastDay != null) ? lastDay.plusDays(1) : null);
	}

	private void add(String condition, String name, Object value) {
		this.conditions.add(condition);
		this.parameters.put(name, value);
	}

}
