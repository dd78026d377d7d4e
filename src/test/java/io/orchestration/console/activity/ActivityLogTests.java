package io.orchestration.console.activity;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import io.orchestration.console.activity.Fact.Result;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.web.Zones;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class ActivityLogTests {

	@Autowired
	ActivityLog log;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

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
	void showsTheNewestFirstAndGoesOnWhereThePageEnded() {
		act("one");
		act("two");
		act("three");

		ActivityPage newer = ofVendor(ActivityFilter.NONE, null, 2);
		ActivityPage older = ofVendor(ActivityFilter.NONE, newer.olderThan(), 2);

		assertThat(newer.entries()).extracting(ActivityEntry::action).containsExactly("three", "two");
		assertThat(older.entries()).extracting(ActivityEntry::action).containsExactly("one");
		assertThat(older.olderThan()).isNull();
	}

	@Test
	void offersNoFurtherPageWhenTheLastLineIsShown() {
		act("one");
		act("two");

		assertThat(ofVendor(ActivityFilter.NONE, null, 2).olderThan()).isNull();
	}

	@Test
	void showsNothingOfOtherScopesAndCustomers() {
		Customer customer = this.fixtures.customer(this.vendor);
		Customer other = this.fixtures.customer(this.vendor);
		publish(Fact.done("seen", this.vendor.id(), customer.id(), null));
		publish(Fact.done("unseen", this.vendor.id(), other.id(), null));
		publish(new Fact("foreign", this.fixtures.vendor().id(), null, Result.DONE, null));

		assertThat(this.log.ofCustomer(customer.id(), null, 10).entries()).extracting(ActivityEntry::action)
			.containsExactly("seen");
		assertThat(ofVendor(ActivityFilter.NONE).entries()).extracting(ActivityEntry::action)
			.containsExactly("unseen", "seen");
		assertThat(this.log.ofScopes(List.of(), ActivityFilter.NONE, Zones.UTC, null, 10).entries()).isEmpty();
	}

	@Test
	void callsCustomersAndScopesByTheirNames() {
		Customer customer = this.fixtures.customer(this.vendor);
		publish(Fact.refused("tried", this.vendor.id(), customer.id(), "why"));

		ActivityEntry entry = this.log.ofCustomer(customer.id(), null, 10).entries().get(0);

		assertThat(entry.customerName()).isEqualTo("Jonas Okafor");
		assertThat(entry.scopeName()).isEqualTo(this.vendor.getName());
		assertThat(entry.detail()).isEqualTo("why");
		assertThat(entry.isRefused()).isTrue();
		assertThat(entry.at()).isEqualTo(this.clock.instant());
	}

	@Test
	void stillTellsOfCustomersWhoAreGone() {
		publish(Fact.done("deleted", this.vendor.id(), Long.MAX_VALUE, null));

		ActivityEntry entry = ofVendor(ActivityFilter.NONE).entries().get(0);

		assertThat(entry.customerId()).isEqualTo(Long.MAX_VALUE);
		assertThat(entry.customerName()).isNull();
	}

	@Test
	void narrowsByActionAndResult() {
		act("wanted");
		act("unwanted");
		publish(new Fact("wanted", this.vendor.id(), null, Result.REFUSED, null));

		assertThat(ofVendor(new ActivityFilter("wanted", null, null, null, null)).entries()).hasSize(2);
		assertThat(ofVendor(new ActivityFilter("wanted", Result.REFUSED, null, null, null)).entries()).hasSize(1);
	}

	@Test
	void narrowsByPartOfTheNameOrAddressInAnyCase() {
		this.jdbc
			.sql("insert into activity (at, actor_kind, actor_name, actor_email, action, scope_id, result) "
					+ "values (?, 'STAFF', 'Rae Whit%field', 'rae@example.com', 'by-rae', ?, 'DONE')")
			.params(OffsetDateTime.now(this.clock), this.vendor.id())
			.update();

		assertThat(ofVendor(person("RAE@")).entries()).hasSize(1);
		assertThat(ofVendor(person("whit%")).entries()).hasSize(1);
		assertThat(ofVendor(person("rae%example")).entries()).isEmpty();
	}

	@Test
	void narrowsByDay() {
		act("before");
		this.clock.advance(Duration.ofDays(2));
		act("on the day");
		LocalDate day = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);

		assertThat(ofVendor(new ActivityFilter(null, null, null, day, day)).entries()).extracting(ActivityEntry::action)
			.containsExactly("on the day");
		assertThat(ofVendor(new ActivityFilter(null, null, null, null, day.minusDays(1))).entries())
			.extracting(ActivityEntry::action)
			.containsExactly("before");
		assertThat(ofVendor(new ActivityFilter(null, null, null, LocalDate.MIN, LocalDate.MAX)).entries()).hasSize(2);
	}

	private void act(String action) {
		publish(new Fact(action, this.vendor.id(), null, Result.DONE, null));
	}

	private void publish(Fact fact) {
		Recorded event = () -> fact;
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(event));
	}

	private ActivityPage ofVendor(ActivityFilter filter) {
		return ofVendor(filter, null, 10);
	}

	private ActivityPage ofVendor(ActivityFilter filter, @Nullable Long beforeId, int size) {
		return this.log.ofScopes(List.of(this.vendor.id()), filter, Zones.UTC, beforeId, size);
	}

	private static ActivityFilter person(String text) {
		return new ActivityFilter(null, null, text, null, null);
	}

}
