package io.orchestration.console.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

import io.orchestration.console.scope.ScopeTree;
import io.orchestration.console.staff.StarterData;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Profile;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings a demo to life: scopes, console users, customers and what was done for them, all
 * of it or nothing.
 */
@Component
@Profile("demo")
class SampleData implements StarterData {

	private static final Logger LOG = LoggerFactory.getLogger(SampleData.class);

	private final SampleTree tree;

	private final SampleStaff staff;

	private final SampleCustomers customers;

	private final SampleResets resets;

	private final TransactionTemplate transaction;

	private final JdbcTemplate jdbc;

	SampleData(SampleTree tree, SampleStaff staff, SampleCustomers customers, SampleResets resets,
			TransactionTemplate transaction, JdbcTemplate jdbc) {
		this.tree = tree;
		this.staff = staff;
		this.customers = customers;
		this.resets = resets;
		this.transaction = transaction;
		this.jdbc = jdbc;
	}

	@Override
	public void plant() {
		if (this.tree.isPlanted()) {
			return;
		}
		try {
			this.transaction.executeWithoutResult((status) -> plantAll());
		}
		catch (DataIntegrityViolationException | ConcurrencyFailureException ex) {
			continueIfAnotherNodeHasPlanted(ex);
		}
	}

	private void plantAll() {
		long start = System.nanoTime();
		this.jdbc.execute((ConnectionCallback<Boolean>) SampleData::waitForAnotherNode);
		ScopeTree planted = this.tree.plant();
		this.staff.hire(planted);
		List<SampleCustomer> people = this.customers.register(planted);
		this.resets.remember(planted, people);
		LOG.info("Sample data created: {} scopes, {} customers, in {} ms", planted.all().size(), people.size(),
				Duration.ofNanos(System.nanoTime() - start).toMillis());
	}

	/** Which may be planting for longer than the database may keep a page waiting. */
	private static boolean waitForAnotherNode(Connection connection) throws SQLException {
		connection.setNetworkTimeout(Runnable::run, 0);
		return true;
	}

	private void continueIfAnotherNodeHasPlanted(DataAccessException cause) {
		if (!this.tree.isPlanted()) {
			throw cause;
		}
		LOG.info("Another node has created the sample data.");
	}

}
