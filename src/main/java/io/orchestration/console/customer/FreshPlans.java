package io.orchestration.console.customer;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Lets PostgreSQL plan each search for what was typed. The plan it would otherwise keep
 * for all words alike suits neither the common nor the rare ones. Nor may it read the
 * table, or an index of it, from the beginning, in the hope that a thousand who fit will
 * soon have come: it guesses from a hundred customers how many have some letters inside
 * their names. So rows from all over the table count as dear as on a disk that turns,
 * whatever the server is set to, and rows one after the other as dearer still.
 */
@Component
class FreshPlans {

	private static final String INSIST = """
			select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true),
			       set_config('random_page_cost', '4', true)
			""";

	private final JdbcClient jdbc;

	private final boolean postgres;

	FreshPlans(JdbcClient jdbc, DataSource database) throws MetaDataAccessException {
		this.jdbc = jdbc;
		String product = JdbcUtils.extractDatabaseMetaData(database, (it) -> it.getDatabaseProductName());
		this.postgres = "PostgreSQL".equals(product);
	}

	/** Until the transaction at hand ends. */
	void insist() {
		if (this.postgres) {
			this.jdbc.sql(INSIST).query().singleRow();
		}
	}

}
