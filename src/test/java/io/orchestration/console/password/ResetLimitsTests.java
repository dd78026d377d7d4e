package io.orchestration.console.password;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** R20 and T18: no mailbox is flooded; a console user is warned early, stopped late. */
@ConsoleTest
class ResetLimitsTests {

	@Autowired
	CustomerPasswordService passwords;

	@Autowired
	PasswordDesk desk;

	@Autowired
	Fixtures fixtures;

	@Autowired
	ConsoleProperties properties;

	@Autowired
	ResetLimits limits;

	@Autowired
	TestClock clock;

	@Test
	void stopsMailToACustomerWhoGotManyWithinAnHour() {
		Customer customer = this.desk.customer();
		resets(customer, this.properties.limits().resetsPerCustomerPerHour());

		assertThatExceptionOfType(ResetRefused.class).isThrownBy(() -> this.desk.resetByMail(customer))
			.satisfies((it) -> assertThat(it.obstacle().code()).isEqualTo("reset.obstacle.many-this-hour"));

		assertThat(this.desk.mails(customer)).hasSize(this.properties.limits().resetsPerCustomerPerHour());
		assertThat(this.desk.activity(customer)).endsWith("reset.requested REFUSED");
	}

	@Test
	void letsACustomerWhoGotManyHaveATypedPassword() {
		Customer customer = this.desk.customer();
		resets(customer, this.properties.limits().resetsPerCustomerPerHour());

		this.desk.enterManually(customer);

		assertThat(this.desk.accepts(customer, PasswordDesk.NEW_PASSWORD)).isTrue();
	}

	@Test
	void sendsAgainAfterTheHour() {
		Customer customer = this.desk.customer();
		resets(customer, this.properties.limits().resetsPerCustomerPerHour());
		this.clock.advance(Duration.ofHours(1));

		PasswordReset reset = this.desk.resetByMail(customer);

		assertThat(this.desk.stateOf(reset)).isEqualTo(ResetState.OPEN);
	}

	@Test
	void stopsMailToACustomerWhoGotManyWithinADay() {
		Customer customer = this.desk.customer();
		int most = this.properties.limits().resetsPerCustomerPerDay();
		resets(customer, most / 2);
		this.clock.advance(Duration.ofHours(2));
		resets(customer, most - most / 2);

		assertThatExceptionOfType(ResetRefused.class).isThrownBy(() -> this.desk.resetByMail(customer))
			.satisfies((it) -> assertThat(it.obstacle().code()).isEqualTo("reset.obstacle.many-this-day"));
	}

	@Test
	void warnsAConsoleUserBeforeStoppingThem() {
		Customer customer = this.desk.customer();
		TestUser csr = this.desk.csrFor(customer);
		int most = this.properties.limits().resetsPerConsoleUserPerHour();

		resetsOfOthers(csr, customer, most / 2 - 1);
		assertThat(warning(csr, customer)).isEmpty();

		resetsOfOthers(csr, customer, 1);
		assertThat(warning(csr, customer)).map(Obstacle::code).contains("reset.obstacle.nearly-many-by-you");
		assertThat(reached(csr, customer).requesterStopped()).isEmpty();

		resetsOfOthers(csr, customer, most - most / 2);
		assertThat(reached(csr, customer).requesterStopped()).isPresent();
	}

	private void resets(Customer customer, int times) {
		for (int i = 0; i < times; i++) {
			this.desk.resetByMail(customer);
		}
	}

	private List<Customer> resetsOfOthers(TestUser csr, Customer colleague, int times) {
		List<Customer> customers = Stream.generate(() -> this.fixtures.customer(this.desk.scopeOf(colleague)))
			.limit(times)
			.toList();
		customers.forEach((it) -> this.passwords.requestByMail(this.desk.scopeOf(it), it.id(),
				new ResetRequest(csr, ResetReason.FORGOTTEN, null)));
		return customers;
	}

	private Optional<Obstacle> warning(TestUser csr, Customer customer) {
		return reached(csr, customer).requesterWarned();
	}

	private ReachedLimits reached(TestUser csr, Customer customer) {
		return this.limits.reached(customer, csr, this.clock.instant());
	}

}
