package io.orchestration.console.templates;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import io.orchestration.console.mail.MailPart;
import io.orchestration.console.web.StaleEditException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is set on which scope, in the database. What is absent is inherited. */
@Component
class StoredWording {

	private static final String OF = """
			select scope_id, part, words from mail_wording
			where scope_id in (:scopes) and (mail = 'all' or (mail = :mail and culture = :culture))
			""";

	private static final String AREAS = "select distinct mail, culture from mail_wording where scope_id = ?";

	private static final String KEY = " where scope_id = ? and mail = ? and culture = ? and part = ?";

	private final JdbcClient jdbc;

	StoredWording(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What is set on each of these scopes, in one query: the look, and these words. */
	Map<Long, Map<MailPart, String>> of(Collection<Long> scopeIds, Area area) {
		Map<Long, Map<MailPart, String>> chosen = new HashMap<>();
		this.jdbc.sql(OF)
			.param("scopes", scopeIds)
			.param("mail", area.getMailKey())
			.param("culture", area.getCultureKey())
			.query((row) -> {
				Map<MailPart, String> ofScope = chosen.computeIfAbsent(row.getLong("scope_id"),
						(id) -> new EnumMap<>(MailPart.class));
				String words = row.getString("words");
				MailPart.find(row.getString("part")).ifPresent((it) -> ofScope.put(it, words));
			});
		return chosen;
	}

	/** The paths of the areas in which something is set on the scope itself. */
	Set<String> pathsOf(long scopeId) {
		return new HashSet<>(this.jdbc.sql(AREAS)
			.param(scopeId)
			.query((row, number) -> "all".equals(row.getString("mail")) ? Area.LOOK.getPath()
					: row.getString("mail") + "/" + row.getString("culture"))
			.list());
	}

	/**
	 * Puts one text in the place of another, absent for inherited. Refuses when something
	 * else stands there by now.
	 */
	void replace(long scopeId, Area area, MailPart part, @Nullable String before, @Nullable String after) {
		if (rowsChanged(scopeId, area, part, before, after) != 1) {
			throw new StaleEditException(part + " of scope " + scopeId);
		}
	}

	private int rowsChanged(long scopeId, Area area, MailPart part, @Nullable String before, @Nullable String after) {
		String mail = area.getMailKey();
		String culture = area.getCultureKey();
		if (before == null) {
			return insert(scopeId, area, part, Objects.requireNonNull(after));
		}
		if (after == null) {
			return this.jdbc.sql("delete from mail_wording" + KEY + " and words = ?")
				.params(scopeId, mail, culture, part.getKey(), before)
				.update();
		}
		return this.jdbc.sql("update mail_wording set words = ?" + KEY + " and words = ?")
			.params(after, scopeId, mail, culture, part.getKey(), before)
			.update();
	}

	private int insert(long scopeId, Area area, MailPart part, String words) {
		try {
			return this.jdbc
				.sql("insert into mail_wording (scope_id, mail, culture, part, words) values (?, ?, ?, ?, ?)")
				.params(scopeId, area.getMailKey(), area.getCultureKey(), part.getKey(), words)
				.update();
		}
		catch (DuplicateKeyException ex) {
			throw new StaleEditException(part + " of scope " + scopeId);
		}
	}

}
