package io.orchestration.console.scope;

import java.util.concurrent.CompletableFuture;

import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Statements;
import io.orchestration.console.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The tree is read once and shared, and yet everybody sees what is committed, and nobody
 * what is not.
 */
@ConsoleTest
class ScopesTests {

	@Autowired
	Scopes scopes;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	PlatformTransactionManager transactions;

	private TransactionTemplate transaction;

	private TransactionTemplate another;

	private Scope vendor;

	@BeforeEach
	void aVendor() {
		this.transaction = new TransactionTemplate(this.transactions);
		this.another = new TransactionTemplate(this.transactions);
		this.another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.vendor = this.fixtures.vendor();
	}

	@Test
	void readsTheTreeOnceForAllWhileItStaysAsItIs() {
		ScopeTree known = this.scopes.tree();

		try (Statements statements = new Statements()) {
			assertThat(this.scopes.tree()).isSameAs(known);
			this.transaction.executeWithoutResult((status) -> assertThat(this.scopes.tree()).isSameAs(known));
			assertThat(statements.sent()).hasSize(2).allMatch((it) -> it.contains("sum(version)"));
		}
	}

	/** Another node has no other way to tell. */
	@Test
	void seesWhatAnotherNodeHasChanged() {
		assertThat(name()).isNotEqualTo("Elsewhere");

		this.jdbc.sql("update scope set name = 'Elsewhere', version = version + 1 where id = ?")
			.param(this.vendor.id())
			.update();

		assertThat(name()).isEqualTo("Elsewhere");
	}

	@Test
	void showsAChangeToItsOwnTransactionAlone() {
		String before = name();

		this.transaction.executeWithoutResult((status) -> {
			assertThat(name()).isEqualTo(before);
			rename("Mine");
			assertThat(name()).isEqualTo("Mine");
			assertThat(nameForOthers()).isEqualTo(before);
			assertThat(name()).isEqualTo("Mine");
		});

		assertThat(name()).isEqualTo("Mine");
	}

	@Test
	void showsANewScopeToTheTransactionThatAddsIt() {
		this.transaction.executeWithoutResult((status) -> {
			ScopeTree before = this.scopes.tree();
			Scope added = this.scopes
				.add(this.vendor.child(ScopeType.DEPENDENT, "added-" + this.vendor.id(), "Added", VendorWebsite.NONE));
			assertThat(before.find(added.getCode())).isEmpty();
			assertThat(this.scopes.tree().require(added.id()).getName()).isEqualTo("Added");
			status.setRollbackOnly();
		});
	}

	/** Or it would check one tree and act on another. */
	@Test
	void staysAsItWasForATransactionThatHasAskedBefore() {
		String before = name();

		this.transaction.executeWithoutResult((status) -> {
			assertThat(name()).isEqualTo(before);
			CompletableFuture.runAsync(() -> this.another.executeWithoutResult((other) -> rename("Meanwhile"))).join();
			assertThat(name()).isEqualTo(before);
		});

		assertThat(name()).isEqualTo("Meanwhile");
	}

	/** Both changes count the version up to the same number. */
	@Test
	void forgetsWhatIsTakenBack() {
		this.transaction.executeWithoutResult((status) -> {
			rename("Taken back");
			nameForOthers();
			assertThat(name()).isEqualTo("Taken back");
			status.setRollbackOnly();
		});
		this.transaction.executeWithoutResult((status) -> rename("Kept"));

		assertThat(name()).isEqualTo("Kept");
	}

	/** Whoever has the tree in hand looks at what was committed. */
	@Test
	void leavesTheSharedTreeAsItIsUntilTheChangeIsStored() {
		String before = this.transaction.execute((status) -> {
			ScopeTree shared = this.scopes.tree();
			this.scopes.requireForChange(this.vendor.id()).rename("Half done");
			status.setRollbackOnly();
			return shared.require(this.vendor.id()).getName();
		});

		assertThat(before).isEqualTo(this.vendor.getName());
	}

	@Test
	void changesNothingThatIsNotThere() {
		assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> this.scopes.requireForChange(-1));
	}

	@Test
	void tellsWhetherAScopeIsInForceFromItsOwnDaysAndThoseAboveIt() {
		Scope store = this.fixtures.store(this.vendor);
		assertThat(this.scopes.isInForce(store)).isTrue();

		Scope changed = this.scopes.requireForChange(this.vendor.id());
		changed.limit(false, null, null);
		this.scopes.store(changed);

		assertThat(this.scopes.isInForce(store)).isFalse();
		assertThat(this.scopes.isInForce(changed)).isFalse();
	}

	private void rename(String name) {
		Scope scope = this.scopes.requireForChange(this.vendor.id());
		scope.rename(name);
		this.scopes.store(scope);
	}

	private String name() {
		return this.scopes.tree().require(this.vendor.id()).getName();
	}

	private @Nullable String nameForOthers() {
		return this.another.execute((status) -> name());
	}

}
