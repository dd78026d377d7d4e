package io.orchestration.console.password;

import java.time.Duration;
import java.util.List;

import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerType;
import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.support.AtOnce;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static io.orchestration.console.password.PasswordDesk.NEW_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ConsoleTest
class RedemptionTests {

	private static final int AT_ONCE = 20;

	@Autowired
	private CustomerPasswordService passwords;

	@Autowired
	private Redemption redemption;

	@Autowired
	private PasswordDesk desk;

	@Autowired
	private Fixtures fixtures;

	@Autowired
	private TestClock clock;

	@Test
	void changesThePasswordAndTellsTheCustomer() {
		Customer customer = this.desk.customer();
		PasswordReset reset = this.desk.resetByMail(customer);

		this.desk.redeem(customer, this.desk.ticketOf(reset), NEW_PASSWORD);

		assertThat(this.desk.accepts(customer, NEW_PASSWORD)).isTrue();
		assertThat(this.desk.accepts(customer, Fixtures.PASSWORD)).isFalse();
		assertThat(this.desk.stateOf(reset)).isEqualTo(ResetState.COMPLETED);
		assertThat(this.desk.mails(customer)).filteredOn((it) -> it.getKey().equals("password-changed")).hasSize(1);
		assertThat(this.desk.activity(customer)).containsExactly("reset.requested DONE", "reset.completed DONE");
	}

	@Test
	void worksOnce() {
		Customer customer = this.desk.customer();
		TicketDigest ticket = this.desk.ticketFor(customer);
		this.desk.redeem(customer, ticket, NEW_PASSWORD);

		assertIsWorthless(customer, ticket);
	}

	@Test
	void letsOneOfTwentyWin() throws Exception {
		Customer customer = this.desk.customer();
		PasswordReset reset = this.desk.resetByMail(customer);
		TicketDigest ticket = this.desk.ticketOf(reset);
		String hash = this.desk.hash(NEW_PASSWORD);

		List<Boolean> won = AtOnce.of(AT_ONCE, () -> this.desk.succeeds(InvalidTicket.class,
				() -> this.redemption.complete(this.desk.scopeOf(customer), ticket, reset, hash)));

		assertThat(won).containsOnlyOnce(true).hasSize(AT_ONCE);
		assertThat(this.desk.accepts(customer, NEW_PASSWORD)).isTrue();
		assertThat(this.desk.activity(customer)).containsOnlyOnce("reset.completed DONE");
		assertThat(this.desk.mails(customer)).filteredOn((it) -> it.getKey().equals("password-changed")).hasSize(1);
	}

	@Test
	void leavesTheTicketAliveWhenThePasswordIsRefused() {
		Customer customer = this.desk.customer();
		TicketDigest ticket = this.desk.ticketFor(customer);

		for (String bad : List.of("too short", "passwordpassword", "x".repeat(129), Fixtures.PASSWORD)) {
			assertThatExceptionOfType(PasswordRejected.class).isThrownBy(() -> this.desk.redeem(customer, ticket, bad));
		}

		this.desk.redeem(customer, ticket, NEW_PASSWORD);
		assertThat(this.desk.accepts(customer, NEW_PASSWORD)).isTrue();
	}

	/** T4. */
	@Test
	void isPossibleUntilTheTimeIsOverAndNotAfter() {
		Customer early = this.desk.customer();
		Customer late = this.desk.customer();
		TicketDigest ofEarly = this.desk.ticketFor(early);
		TicketDigest ofLate = this.desk.ticketFor(late);
		this.clock.advance(Duration.ofMinutes(60).minusSeconds(5));
		this.desk.redeem(early, ofEarly, NEW_PASSWORD);

		this.clock.advance(Duration.ofSeconds(5));

		assertIsWorthless(late, ofLate);
	}

	/** R10, T9. */
	@Test
	void isNotPossibleInAnotherScope() {
		Customer customer = this.desk.customer();
		TicketDigest ticket = this.desk.ticketFor(customer);

		assertThatExceptionOfType(InvalidTicket.class)
			.isThrownBy(() -> this.passwords.redeem(this.fixtures.vendor(), ticket, NEW_PASSWORD));
		assertThatExceptionOfType(InvalidTicket.class)
			.isThrownBy(() -> this.passwords.redeem(this.fixtures.global(), ticket, NEW_PASSWORD));
		assertThat(this.desk.accepts(customer, Fixtures.PASSWORD)).isTrue();
	}

	@Test
	void isNotPossibleOnceTheCustomerIsInactive() {
		Customer customer = this.desk.customer();
		TicketDigest ticket = this.desk.ticketFor(customer);
		this.desk.change(customer, (it) -> it.classify(CustomerType.REGISTERED, AccountStatus.INACTIVE));

		assertIsWorthless(customer, ticket);
	}

	/** R10: a link is good for the address it went to. */
	@Test
	void isNotPossibleOnceTheAddressIsAnother() {
		Customer customer = this.desk.customer();
		TicketDigest ticket = this.desk.ticketFor(customer);
		this.desk.change(customer, (it) -> it.identifyBy(it.getUsername(), new EmailAddress("new@example.net")));

		assertIsWorthless(customer, ticket);
	}

	/** R15. */
	@Test
	void clearsFailuresAndLock() {
		Customer customer = this.desk.customer();
		TicketDigest ticket = this.desk.ticketFor(customer);
		this.fixtures.lock(customer);

		this.desk.redeem(customer, ticket, NEW_PASSWORD);

		assertThat(this.desk.isLocked(customer)).isFalse();
		assertThat(this.desk.activity(customer)).endsWith("account.unlocked DONE", "reset.completed DONE");
	}

	@Test
	void takesEveryTicketOfTheSameReset() {
		Customer customer = this.desk.customer();
		PasswordReset reset = this.desk.resetByMail(customer);
		TicketDigest first = this.desk.ticketOf(reset);
		TicketDigest second = this.desk.ticketOf(reset);

		this.desk.redeem(customer, first, NEW_PASSWORD);

		assertIsWorthless(customer, second);
	}

	@Test
	void isUnchangedByLooking() {
		Customer customer = this.desk.customer();
		TicketDigest ticket = this.desk.ticketFor(customer);

		for (int at = 0; at < 200; at++) {
			this.passwords.opened(this.desk.scopeOf(customer), ticket);
			assertThat(this.passwords.find(this.desk.scopeOf(customer), ticket)).isPresent();
		}

		this.desk.redeem(customer, ticket, NEW_PASSWORD);
		assertThat(this.desk.activity(customer)).containsOnlyOnce("reset.opened DONE");
	}

	private void assertIsWorthless(Customer customer, TicketDigest ticket) {
		assertThat(this.passwords.find(this.desk.scopeOf(customer), ticket)).isEmpty();
		assertThatExceptionOfType(InvalidTicket.class)
			.isThrownBy(() -> this.desk.redeem(customer, ticket, "another " + NEW_PASSWORD));
	}

}
