package io.orchestration.console.security;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets two requests of one session, on one node or two, remember the same thing for the
 * first time at once; the session's own INSERT would fail the second. What is remembered
 * in a session that has just ended is forgotten. That a session was used is written down
 * to half a minute, as in {@link ConsoleSessions}: a page that is only read writes
 * nothing, and waits for no disk.
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

	private static final String USED = """
			(select cast(? as char(36)) as session_id, cast(? as bigint) as last_access_time,
			        cast(? as int) as max_inactive_interval, cast(? as bigint) as expiry_time,
			        cast(? as varchar(100)) as principal_name, cast(? as char(36)) as primary_id) v
			""";

	private static final String WORTH_WRITING = """
			s.primary_id = v.primary_id
			and (s.last_access_time <= v.last_access_time - 30000 or s.session_id <> v.session_id
			     or s.max_inactive_interval <> v.max_inactive_interval
			     or s.principal_name is distinct from v.principal_name)
			""";

	private static final String VALUES = """
			session_id = v.session_id, last_access_time = v.last_access_time,
			max_inactive_interval = v.max_inactive_interval, expiry_time = v.expiry_time, principal_name = v.principal_name
			""";

	private static final String UPDATE_FROM = "update %TABLE_NAME% s set " + VALUES + "from " + USED + "where "
			+ WORTH_WRITING;

	private static final String MERGE_FROM = "merge into %TABLE_NAME% s using " + USED + "on " + WORTH_WRITING
			+ "when matched then update set " + VALUES;

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> shared(DataSource database)
			throws MetaDataAccessException {
		String product = JdbcUtils.extractDatabaseMetaData(database, (it) -> it.getDatabaseProductName());
		boolean h2 = "H2".equals(product);
		return (sessions) -> {
			sessions.setCreateSessionAttributeQuery(h2 ? MERGE : INSERT_OR_UPDATE);
			sessions.setUpdateSessionQuery(h2 ? MERGE_FROM : UPDATE_FROM);
		};
	}

	/**
	 * Each statement stands for itself: to commit the one that reads the session would be
	 * a journey to the database more for every request. Half of what is remembered, if
	 * the node dies in between, makes people sign in again.
	 */
	@Bean(name = "springSessionTransactionOperations", defaultCandidate = false)
	TransactionOperations eachStatementByItself() {
		return TransactionOperations.withoutTransaction();
	}

}
