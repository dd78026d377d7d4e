package io.orchestration.console.settings;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import io.orchestration.console.web.StaleEditException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is set on which scope, in the database. What is absent is inherited. */
@Component
class StoredSettings {

	private final JdbcClient jdbc;

	StoredSettings(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is set on each of these scopes, in one query. */
	Map<Long, Map<Setting, Integer>> of(Collection<Long> scopeIds) {
		Map<Long, Map<Setting, Integer>> chosen = new HashMap<>();
		this.jdbc.sql("select scope_id, name, chosen from scope_setting where scope_id in (:scopes)")
			.param("scopes", scopeIds)
			.query((row) -> {
				Map<Setting, Integer> ofScope = chosen.computeIfAbsent(row.getLong("scope_id"),
						(id) -> new EnumMap<>(Setting.class));
				int value = row.getInt("chosen");
				Setting.find(row.getString("name")).ifPresent((it) -> ofScope.put(it, value));
			});
		return chosen;
	}

	/** Where this one is set, and to what, by the scope's id. */
	Map<Long, Integer> everywhere(Setting setting) {
		Map<Long, Integer> chosen = new HashMap<>();
		this.jdbc.sql("select scope_id, chosen from scope_setting where name = ?")
			.param(setting.getKey())
			.query((row) -> {
				chosen.put(row.getLong("scope_id"), row.getInt("chosen"));
			});
		return chosen;
	}

	/**
	 * Puts one value in the place of another, absent for inherited. Refuses when
	 * something else stands there by now.
	 */
	void replace(long scopeId, Setting setting, @Nullable Integer before, @Nullable Integer after) {
		if (rowsChanged(scopeId, setting, before, after) != 1) {
			throw new StaleEditException(setting + " of scope " + scopeId);
		}
	}

	private int rowsChanged(long scopeId, Setting setting, @Nullable Integer before, @Nullable Integer after) {
		if (before == null) {
			return insert(scopeId, setting, Objects.requireNonNull(after));
		}
		if (after == null) {
			return this.jdbc.sql("delete from scope_setting where scope_id = ? and name = ? and chosen = ?")
				.params(scopeId, setting.getKey(), before)
				.update();
		}
		return this.jdbc.sql("update scope_setting set chosen = ? where scope_id = ? and name = ? and chosen = ?")
			.params(after, scopeId, setting.getKey(), before)
			.update();
	}

	private int insert(long scopeId, Setting setting, int value) {
		try {
			return this.jdbc.sql("insert into scope_setting (scope_id, name, chosen) values (?, ?, ?)")
				.params(scopeId, setting.getKey(), value)
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new StaleEditException(setting + " of scope " + scopeId);
		}
	}

}
