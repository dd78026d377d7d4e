package io.orchestration.console.customer;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.web.Zones;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ConsoleTest
class PatienceTests {

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	DataSource database;

	@Autowired
	TransactionTemplate transaction;

	private final TestClock clock = new TestClock();

	@Test
	void lastsForTwoSecondsOfWhichABegunOneCountsAsAWhole() {
		Patience patience = new Patience(this.clock);
		assertThat(patience.seconds()).isEqualTo(2);

		this.clock.advance(Duration.ofMillis(1));
		assertThat(patience.seconds()).isEqualTo(2);
		this.clock.advance(Duration.ofMillis(999));
		assertThat(patience.seconds()).isEqualTo(1);
		this.clock.advance(Duration.ofMillis(999));
		assertThat(patience.seconds()).isEqualTo(1);
		this.clock.advance(Duration.ofMillis(1));
		assertThatExceptionOfType(QueryTimeoutException.class).isThrownBy(patience::seconds);
	}

	/** Or a search of many statements would take as many times as long. */
	@Test
	void isOneForAllStatementsOfASearch() throws MetaDataAccessException {
		Scope vendor = this.fixtures.vendor();
		CustomerListing slow = listing(new SlowRows(Duration.ofMillis(1100)), this.clock);

		assertThatExceptionOfType(QueryTimeoutException.class)
			.isThrownBy(() -> this.transaction.execute((status) -> page(slow, vendor)));

		CustomerListing quick = listing(new SlowRows(Duration.ofMillis(100)), this.clock);
		assertThat(this.transaction.execute((status) -> page(quick, vendor)).isEmpty()).isTrue();
	}

	private CustomerListing listing(CustomerRows rows, Clock time) throws MetaDataAccessException {
		return new CustomerListing(rows, new CustomerSearch(rows), new CustomersByScope(rows),
				new FreshPlans(this.jdbc, this.database), time);
	}

	private static CustomerPage page(CustomerListing listing, Scope scope) {
		CustomerFilter filter = new CustomerFilter("nobody", null, null, null, null, null, null, null, null);
		return listing.page(List.of(scope.id()), filter, Zones.UTC, Ordering.of(null, null, true), Place.START);
	}

	/** Each statement takes so long. */
	private final class SlowRows extends CustomerRows {

		private final Duration each;

		SlowRows(Duration each) {
			super(PatienceTests.this.jdbc);
			this.each = each;
		}

		@Override
		List<CustomerHit> read(PageStatement statement, CustomerConditions conditions) {
			List<CustomerHit> hits = super.read(statement, conditions);
			PatienceTests.this.clock.advance(this.each);
			return hits;
		}

		@Override
		List<Integer> counts(List<CustomerConditions> several) {
			List<Integer> counts = super.counts(several);
			PatienceTests.this.clock.advance(this.each);
			return counts;
		}

	}

}
