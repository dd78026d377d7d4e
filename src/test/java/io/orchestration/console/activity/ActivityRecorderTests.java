package io.orchestration.console.activity;

import io.orchestration.console.activity.Fact.Result;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.scope.VendorWebsite;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ConsoleTest
class ActivityRecorderTests {

	@Autowired
	Fixtures fixtures;

	@Autowired
	Scopes scopes;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	@BeforeEach
	void makeVendor() {
		this.vendor = this.fixtures.vendor();
	}

	@Test
	void writesInTheTransactionOfTheAct() {
		this.transaction.executeWithoutResult((status) -> publish("done"));

		assertThat(lines()).isOne();
	}

	@Test
	void leavesNoLineOfAnActThatIsRolledBack() {
		this.transaction.executeWithoutResult((status) -> {
			publish("done");
			status.setRollbackOnly();
		});

		assertThat(lines()).isZero();
	}

	@Test
	void undoesTheActThatCannotBeWrittenDown() {
		String code = "s" + this.fixtures.unique();

		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.transaction.executeWithoutResult((status) -> {
				this.scopes.add(this.vendor.child(ScopeType.DEPENDENT, code, "Store", VendorWebsite.NONE));
				publish("longer than the column ".repeat(4));
			}));

		assertThat(this.scopes.tree().find(code)).isEmpty();
		assertThat(lines()).isZero();
	}

	@Test
	void refusesFactsStatedOutsideOfATransaction() {
		assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> publish("done"));
	}

	private void publish(String action) {
		Recorded event = () -> new Fact(action, this.vendor.id(), null, Result.DONE, null);
		this.events.publishEvent(event);
	}

	private int lines() {
		return this.jdbc.sql("select count(*) from activity where scope_id = ?")
			.param(this.vendor.id())
			.query(Integer.class)
			.single();
	}

}
