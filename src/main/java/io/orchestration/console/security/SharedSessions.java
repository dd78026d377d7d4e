package io.orchestration.console.security;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/**
 * Lets two requests of one session, on one node or two, remember the same thing for the
 * first time at once; the session's own INSERT would fail the second. What is remembered
 * in a session that has just ended is forgotten.
 */
@Configuration(proxyBeanMethods = false)
class SharedSessions {

	private static final String MERGE = """
			merge into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
			key (session_primary_id, attribute_name) values (?, ?, ?)
			""";

	/**
	 * The lock waits for who ends the session; without it the transaction would break.
	 */
	private static final String INSERT_OR_UPDATE = """
			insert into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
			select s.primary_id, v.name, v.bytes
			from (select cast(? as char(36)) as id, cast(? as varchar(200)) as name, cast(? as bytea) as bytes) v
			join %TABLE_NAME% s on s.primary_id = v.id for key share of s
			on conflict (session_primary_id, attribute_name) do update set attribute_bytes = excluded.attribute_bytes
			""";

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> rememberOrReplace(DataSource database)
			throws MetaDataAccessException {
		String product = JdbcUtils.extractDatabaseMetaData(database, (it) -> it.getDatabaseProductName());
		return (sessions) -> sessions.setCreateSessionAttributeQuery("H2".equals(product) ? MERGE : INSERT_OR_UPDATE);
	}

}
