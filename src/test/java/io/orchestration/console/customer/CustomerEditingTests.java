package io.orchestration.console.customer;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;

import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.web.NotFoundException;
import io.orchestration.console.web.StaleEditException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

@ConsoleTest
@RecordApplicationEvents
class CustomerEditingTests {

	@Autowired
	CustomerEditing editing;

	@Autowired
	Customers customers;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	ApplicationEvents events;

	private Scope vendor;

	private Customer customer;

	@BeforeEach
	void makeCustomer() {
		this.vendor = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.vendor);
	}

	@Test
	void tellsOfANewAddressWithoutShowingItToLogs() {
		edit(account("jonas", "new@example.net", AccountStatus.ACTIVE));

		CustomerEvent.EmailChanged told = this.events.stream(CustomerEvent.EmailChanged.class)
			.findFirst()
			.orElseThrow();
		assertThat(told.oldEmail()).isEqualTo(new EmailAddress(String.valueOf(this.customer.getEmail())));
		assertThat(told.newEmail()).isEqualTo(new EmailAddress("new@example.net"));
		assertThat(told.toString()).doesNotContain("new@example.net");
		assertThat(String.valueOf(told.fact().detail())).contains("n***@example.net").doesNotContain("new@");
		assertThat(stored().getEmailChangedAt()).isNotNull();
	}

	@ParameterizedTest
	@EnumSource(value = AccountStatus.class, names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
	void tellsWhoMayNoLongerSignIn(AccountStatus status) {
		edit(account(this.customer.getUsername(), this.customer.getEmail(), status));

		assertThat(accessChanges()).containsExactly("customer.deactivated {status.ACTIVE} → {status." + status + "}");
		assertThat(this.events.stream(CustomerEvent.EmailChanged.class)).isEmpty();
		assertThat(this.events.stream(CustomerEvent.Edited.class)).extracting(CustomerEvent.Edited::fields)
			.containsExactly(List.of("status"));
	}

	@ParameterizedTest
	@CsvSource({ "INACTIVE, REQUIRES_APPROVAL, customer.status-changed",
			"REQUIRES_APPROVAL, INACTIVE, customer.status-changed", "INACTIVE, ACTIVE, customer.activated" })
	void callsOnlyThatAWithdrawalWhichIsOne(AccountStatus before, AccountStatus now, String action) {
		this.jdbc.sql("update customer set status = ? where id = ?").params(before.name(), this.customer.id()).update();

		edit(account(this.customer.getUsername(), this.customer.getEmail(), now));

		assertThat(accessChanges()).containsExactly(action + " {status." + before + "} → {status." + now + "}");
	}

	@Test
	void tellsWhoLosesTheLoginAltogether() {
		edit(new AccountData(this.customer.getUsername(), this.customer.getEmail(), CustomerType.UNREGISTERED, null,
				AccountStatus.ACTIVE));

		assertThat(accessChanges()).containsExactly("customer.deactivated {type.REGISTERED} → {type.UNREGISTERED}");
	}

	@Test
	void saysNothingWhenNothingChanged() {
		edit(AccountData.of(this.customer));

		assertThat(this.events.stream(CustomerEvent.class)).isEmpty();
		assertThat(stored().getVersion()).isZero();
	}

	@Test
	void keepsALanguageFromElsewhere() {
		this.jdbc.sql("update customer set language = 'fr-CA' where id = ?").param(this.customer.id()).update();

		edit(new AccountData("jonas", null, CustomerType.REGISTERED, "fr-CA", AccountStatus.ACTIVE));

		assertThat(stored().getLanguage()).isEqualTo("fr-CA");
	}

	@Test
	void refusesTheSecondOfTwoWhoEditAtOnce() {
		edit(account("first", null, AccountStatus.ACTIVE));

		assertThatExceptionOfType(StaleEditException.class)
			.isThrownBy(() -> edit(account("second", null, AccountStatus.ACTIVE)));
		assertThat(stored().getUsername()).isEqualTo("first");
	}

	@Test
	void leavesASignInAtTheSameMomentAlone() {
		OffsetDateTime signedIn = OffsetDateTime.parse("2030-06-01T08:00:00Z");

		this.transaction.executeWithoutResult((status) -> {
			this.customers.require(this.vendor, this.customer.id());
			elsewhere(() -> this.jdbc.sql("update customer set last_login_at = ?, last_activity_at = ? where id = ?")
				.params(signedIn, signedIn, this.customer.id())
				.update());
			edit(account("jonas", null, AccountStatus.ACTIVE));
		});

		assertThat(stored().getUsername()).isEqualTo("jonas");
		assertThat(stored().lastSeen()).isEqualTo(new LastSeen(signedIn.toInstant(), signedIn.toInstant()));
	}

	@Test
	void findsNobodyInAnotherScope() {
		Scope other = this.fixtures.vendor();

		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.editing.editAccount(other, this.customer.id(), 0, AccountData.of(this.customer)));
	}

	@Test
	void letsTwoScopesKnowTheSameAddress() {
		Customer elsewhere = this.fixtures.customer(this.fixtures.vendor());

		edit(account("jonas", elsewhere.getEmail(), AccountStatus.ACTIVE));

		assertThat(stored().getEmail()).isEqualTo(elsewhere.getEmail());
	}

	@Test
	void givesAnAddressToOneOfTwoWhoAskAtOnce() throws Exception {
		Customer other = this.fixtures.customer(this.vendor);
		CyclicBarrier start = new CyclicBarrier(2);

		List<Throwable> failures = failuresOf(() -> take(this.customer, start), () -> take(other, start));

		assertThat(failures).singleElement()
			.isInstanceOfSatisfying(CustomerRefused.class,
					(it) -> assertThat(it.violations()).extracting(Violation::field).containsExactly("email"));
	}

	private void take(Customer who, CyclicBarrier start) throws Exception {
		start.await();
		this.editing.editAccount(this.vendor, who.id(), 0,
				account(who.getUsername(), "wanted@example.net", AccountStatus.ACTIVE));
	}

	/** What each of the two deeds, done at once, ended with. */
	private static List<Throwable> failuresOf(Deed... deeds) throws InterruptedException {
		List<Throwable> failures = new CopyOnWriteArrayList<>();
		List<Thread> people = Stream.of(deeds).map((deed) -> new Thread(() -> {
			Throwable failure = catchThrowable(deed::run);
			if (failure != null) {
				failures.add(failure);
			}
		})).toList();
		people.forEach(Thread::start);
		for (Thread it : people) {
			it.join();
		}
		return failures;
	}

	private Stream<String> accessChanges() {
		return this.events.stream(CustomerEvent.AccessChanged.class)
			.map(CustomerEvent.AccessChanged::fact)
			.map((it) -> it.action() + " " + it.detail());
	}

	private void edit(AccountData data) {
		this.editing.editAccount(this.vendor, this.customer.id(), 0, data);
	}

	private Customer stored() {
		return this.customers.require(this.vendor, this.customer.id());
	}

	private static AccountData account(@Nullable String username, @Nullable String email, AccountStatus status) {
		return new AccountData(username, email, CustomerType.REGISTERED, null, status);
	}

	private interface Deed {

		void run() throws Exception;

	}

	private static void elsewhere(Runnable work) {
		try {
			CompletableFuture.runAsync(work).get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new AssertionError(ex);
		}
	}

}
