package io.orchestration.console.staff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeTree;
import io.orchestration.console.scope.Scopes;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists the users who have been granted a role in a scope or below it; in Global
 * everybody, also those without any role.
 */
@Service
@Transactional(readOnly = true)
class UserListing {

	private static final String GRANTED = """
			exists (select 1 from role_grant g where g.user_id = u.id and g.scope_id in (:scopes)%s)""";

	private static final String SEARCHED = """
			lower(u.display_name || ' ' || u.email || ' ' || coalesce(u.first_name, '') || ' '
			      || coalesce(u.last_name, '')) like :word%d escape '!'""";

	private final JdbcClient jdbc;

	private final RoleGrantRepository grants;

	private final Scopes scopes;

	UserListing(JdbcClient jdbc, RoleGrantRepository grants, Scopes scopes) {
		this.jdbc = jdbc;
		this.grants = grants;
		this.scopes = scopes;
	}

	/** The page with this number, or the last one if there are fewer. */
	UserPage page(Scope scope, UserFilter filter, UserOrder order) {
		Map<String, Object> parameters = new HashMap<>(Map.of("scopes", this.scopes.tree().subtreeIds(scope)));
		String matching = " from console_user u where " + String.join(" and ", conditions(scope, filter, parameters));
		long count = this.jdbc.sql("select count(*)" + matching).params(parameters).query(Long.class).single();
		int number = (int) Math.min(order.number(), Math.max(1, (count + UserPage.SIZE - 1) / UserPage.SIZE));
		List<UserRow> rows = this.jdbc
			.sql("select u.*" + matching + " order by " + order.column().sql(order.isDescending())
					+ " limit :size offset :skipped")
			.params(parameters)
			.param("size", UserPage.SIZE)
			.param("skipped", (number - 1) * UserPage.SIZE)
			.query(UserListing::read)
			.list();
		return new UserPage(withRoles(rows, scope), number, count);
	}

	private static List<String> conditions(Scope scope, UserFilter filter, Map<String, Object> parameters) {
		List<String> conditions = new ArrayList<>(List.of("1 = 1"));
		if (scope.parentId() != null) {
			conditions.add(GRANTED.formatted(""));
		}
		if (filter.role() != null) {
			conditions.add(GRANTED.formatted(" and g.role = :role"));
			parameters.put("role", filter.role().name());
		}
		if (filter.enabled() != null) {
			conditions.add("u.enabled = :enabled");
			parameters.put("enabled", filter.enabled());
		}
		for (String pattern : filter.patterns()) {
			conditions.add(SEARCHED.formatted(parameters.size()));
			parameters.put("word" + parameters.size(), pattern);
		}
		return conditions;
	}

	private static UserRow read(ResultSet row, int number) throws SQLException {
		return new UserRow(row.getLong("id"), row.getString("display_name"), row.getString("email"),
				row.getString("department"), row.getBoolean("enabled"), List.of());
	}

	private List<UserRow> withRoles(List<UserRow> rows, Scope scope) {
		Map<Long, List<RoleGrant>> granted = this.grants
			.findByScopeIdInAndUserIdIn(this.scopes.tree().subtreeIds(scope), rows.stream().map(UserRow::id).toList())
			.stream()
			.collect(Collectors.groupingBy(RoleGrant::userId));
		return rows.stream().map((it) -> it.holding(held(granted.getOrDefault(it.id(), List.of())))).toList();
	}

	/** The highest role first. */
	private List<UserRow.Held> held(List<RoleGrant> grantsOfUser) {
		ScopeTree tree = this.scopes.tree();
		Map<Role, List<RoleGrant>> byRole = grantsOfUser.stream()
			.collect(Collectors.groupingBy(RoleGrant::role, () -> new TreeMap<>(Comparator.reverseOrder()),
					Collectors.toList()));
		return byRole.entrySet()
			.stream()
			.map((it) -> new UserRow.Held(it.getKey(),
					it.getValue()
						.stream()
						.map((grant) -> tree.require(grant.scopeId()).getName())
						.sorted()
						.collect(Collectors.joining(", "))))
			.toList();
	}

}
