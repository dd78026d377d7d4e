package io.orchestration.console.security;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Lets two requests of one session, on one node or two, remember the same thing for the
 * first time at once; the session's own INSERT would fail the second.
 */
@Configuration(proxyBeanMethods = false)
class SharedSessions {

	private static final String MERGE = """
			merge into %TABLE_NAME%_attributes (session_primary_id, attribute_name, attribute_bytes)
			key (session_primary_id, attribute_name) values (?, ?, ?)
			""";

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> rememberOrReplace(DataSource database)
			throws MetaDataAccessException {
		String product = JdbcUtils.extractDatabaseMetaData(database, (it) -> it.getDatabaseProductName());
		return "H2".equals(product) ? (sessions) -> sessions.setCreateSessionAttributeQuery(MERGE)
				: new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

}
