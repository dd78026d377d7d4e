package io.orchestration.console.activity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit trail, newest first, a page at a time however long it has become. */
@Service
@Transactional(readOnly = true)
public class ActivityLog {

	private final JdbcClient jdbc;

	private final Scopes scopes;

	private final CustomerNames customers;

	ActivityLog(JdbcClient jdbc, Scopes scopes, CustomerNames customers) {
		this.jdbc = jdbc;
		this.scopes = scopes;
		this.customers = customers;
	}

	/**
	 * What was done to a customer, whom the caller has looked up in a scope.
	 * @param beforeId where the page before this one ended
	 */
	public ActivityPage ofCustomer(long customerId, @Nullable Long beforeId, int size) {
		return page(new ActivityQuery().where("customer_id = :customer", "customer", customerId), beforeId, size);
	}

	/**
	 * What was done in these scopes.
	 * @param zone where the days of the filter begin and end
	 * @param beforeId where the page before this one ended
	 */
	public ActivityPage ofScopes(Collection<Long> scopeIds, ActivityFilter filter, ZoneId zone, @Nullable Long beforeId,
			int size) {
		if (scopeIds.isEmpty()) {
			return new ActivityPage(List.of(), null);
		}
		ActivityQuery query = new ActivityQuery().where("scope_id in (:scopes)", "scopes", scopeIds)
			.matching(filter, zone);
		return page(query, beforeId, size);
	}

	private ActivityPage page(ActivityQuery query, @Nullable Long beforeId, int size) {
		query.where("id < :before", "before", beforeId);
		List<Line> lines = this.jdbc.sql(query.sql())
			.params(query.parameters())
			.param("atMost", size + 1)
			.query(Line::read)
			.list();
		Map<Long, String> scopeNames = this.scopes.tree()
			.all()
			.stream()
			.collect(Collectors.toMap(Scope::id, Scope::getName));
		Map<Long, String> customerNames = this.customers
			.namesOf(lines.stream().map(Line::customerId).filter(Objects::nonNull).distinct().toList());
		return ActivityPage.of(lines.stream().map((it) -> it.named(scopeNames, customerNames)).toList(), size);
	}

	/** A row as it is stored. */
	private record Line(long id, Instant at, String actorKind, @Nullable String actorName, @Nullable String actorEmail,
			@Nullable String sourceAddress, String action, @Nullable String detail, long scopeId,
			@Nullable Long customerId, Fact.Result result) {

		static Line read(ResultSet row, int number) throws SQLException {
			return new Line(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getString("actor_kind"), row.getString("actor_name"), row.getString("actor_email"),
					row.getString("source_address"), row.getString("action"), row.getString("detail"),
					row.getLong("scope_id"), row.getObject("customer_id", Long.class),
					Fact.Result.valueOf(row.getString("result")));
		}

		ActivityEntry named(Map<Long, String> scopes, Map<Long, String> customers) {
			return new ActivityEntry(this.id, this.at, this.actorKind, this.actorName, this.actorEmail,
					this.sourceAddress, this.action, this.detail, scopes.get(this.scopeId), this.customerId,
					(this.customerId != null) ? customers.get(this.customerId) : null, this.result);
		}

	}

}
