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

	/** Belongs to Global, as console users do. */
	private static final String ON_THEMSELVES = "(action like 'staff.%' and coalesce(user_id, actor_id) = :user "
			+ "and scope_id = (select id from scope where parent_id is null))";

	private static final String LATEST = """
			select at from activity where customer_id = :customer and actor_id = :actor and action = :action
			order by id desc fetch first 1 row only
			""";

	private final JdbcClient jdbc;

	private final Scopes scopes;

	private final CustomerNames customers;

	private final UserNames users;

	private final Wordings wordings;

	ActivityLog(JdbcClient jdbc, Scopes scopes, CustomerNames customers, UserNames users, Wordings wordings) {
		this.jdbc = jdbc;
		this.scopes = scopes;
		this.customers = customers;
		this.users = users;
		this.wordings = wordings;
	}

	/**
	 * What was done to a customer, whom the caller has looked up in a scope.
	 * @param beforeId where the page before this one ended
	 */
	public ActivityPage ofCustomer(long customerId, @Nullable Long beforeId, int size) {
		return page(new ActivityQuery().where("customer_id = :customer", "customer", customerId), beforeId, size);
	}

	/**
	 * What was done to a console user and by them in these scopes, and what became of
	 * them as a person, whom the caller has looked up in a scope. What they do elsewhere
	 * is nobody's business here.
	 * @param beforeId where the page before this one ended
	 */
	public ActivityPage ofUser(long userId, Collection<Long> scopeIds, @Nullable Long beforeId, int size) {
		ActivityQuery query = new ActivityQuery().where("(user_id = :user or actor_id = :user)", "user", userId)
			.where("(scope_id in (:scopes) or " + ON_THEMSELVES + ")", "scopes", scopeIds);
		return page(query, beforeId, size);
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

	/** Whether a console user has done this to a customer since then. */
	public boolean tells(String action, long customerId, long actorId, Instant since) {
		return this.jdbc.sql(LATEST)
			.param("action", action)
			.param("customer", customerId)
			.param("actor", actorId)
			.query(OffsetDateTime.class)
			.optional()
			.filter((it) -> it.toInstant().isAfter(since))
			.isPresent();
	}

	private ActivityPage page(ActivityQuery query, @Nullable Long beforeId, int size) {
		query.where("id < :before", "before", beforeId);
		List<Line> lines = this.jdbc.sql(query.sql())
			.params(query.parameters())
			.param("atMost", size + 1)
			.query(Line::read)
			.list()
			.stream()
			.map((it) -> it.in(this.wordings))
			.toList();
		Map<Long, String> scopeNames = this.scopes.tree()
			.all()
			.stream()
			.collect(Collectors.toMap(Scope::id, Scope::getName));
		Map<Long, String> customerNames = this.customers
			.namesOf(lines.stream().map(Line::customerId).filter(Objects::nonNull).distinct().toList());
		Map<Long, String> userNames = this.users
			.namesOf(lines.stream().map(Line::userId).filter(Objects::nonNull).distinct().toList());
		return ActivityPage.of(lines.stream().map((it) -> it.named(scopeNames, customerNames, userNames)).toList(),
				size);
	}

	/** A row as it is stored. */
	private record Line(long id, Instant at, String actorKind, @Nullable String actorName, @Nullable String actorEmail,
			@Nullable String sourceAddress, String action, @Nullable String detail, long scopeId,
			@Nullable Long customerId, @Nullable Long userId, Fact.Result result) {

		static Line read(ResultSet row, int number) throws SQLException {
			return new Line(row.getLong("id"), row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getString("actor_kind"), row.getString("actor_name"), row.getString("actor_email"),
					row.getString("source_address"), row.getString("action"), row.getString("detail"),
					row.getLong("scope_id"), row.getObject("customer_id", Long.class),
					row.getObject("user_id", Long.class), Fact.Result.valueOf(row.getString("result")));
		}

		/** With its detail in the words of whoever looks. */
		Line in(Wordings wordings) {
			return new Line(this.id, this.at, this.actorKind, this.actorName, this.actorEmail, this.sourceAddress,
					this.action, wordings.read(this.detail), this.scopeId, this.customerId, this.userId, this.result);
		}

		ActivityEntry named(Map<Long, String> scopes, Map<Long, String> customers, Map<Long, String> users) {
			return new ActivityEntry(this.id, this.at, this.actorKind, this.actorName, this.actorEmail,
					this.sourceAddress, this.action, this.detail, scopes.get(this.scopeId), this.customerId,
					(this.customerId != null) ? customers.get(this.customerId) : null, this.userId,
					(this.userId != null) ? users.get(this.userId) : null, this.result);
		}

	}

}
