package io.orchestration.console.password;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerType;
import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.support.AtOnce;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import io.orchestration.console.web.NotFoundException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import static io.orchestration.console.password.PasswordDesk.NEW_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ConsoleTest
class ResetByMailTests {

	@Autowired
	private CustomerPasswordService passwords;

	@Autowired
	private PasswordDesk desk;

	@Autowired
	private Fixtures fixtures;

	@Autowired
	private PasswordResets resets;

	@Autowired
	private TestClock clock;

	@Autowired
	private TransactionTemplate transaction;

	/** R15, T14. */
	@Test
	void unlocksAndLeavesThePasswordAlone() {
		Customer customer = this.desk.customer();
		this.fixtures.lock(customer);

		PasswordReset reset = this.desk.resetByMail(customer);

		assertThat(reset.liftedLock()).isTrue();
		assertThat(this.desk.isLocked(customer)).isFalse();
		assertThat(this.desk.accepts(customer, Fixtures.PASSWORD)).isTrue();
		assertThat(this.desk.activity(customer)).containsExactly("reset.requested DONE", "account.unlocked DONE");
		assertThat(this.desk.mailKinds(customer)).containsExactly("password-reset");
	}

	@Test
	void endsTheOlderReset() {
		Customer customer = this.desk.customer();
		PasswordReset older = this.desk.resetByMail(customer);
		TicketDigest olderTicket = this.desk.ticketOf(older);

		TicketDigest newer = this.desk.ticketFor(customer);

		assertThat(this.desk.stateOf(older)).isEqualTo(ResetState.SUPERSEDED);
		assertThatExceptionOfType(InvalidTicket.class)
			.isThrownBy(() -> this.desk.redeem(customer, olderTicket, NEW_PASSWORD));
		this.desk.redeem(customer, newer, NEW_PASSWORD);
	}

	@Test
	void leavesOneOpenResetWhenManyAskAtOnce() throws Exception {
		Customer customer = this.desk.customer();
		ResetRequest request = this.desk.requestFor(customer);

		AtOnce.of(8, () -> this.passwords.requestByMail(this.desk.scopeOf(customer), customer.id(), request));

		List<PasswordReset> all = this.resets.findAll()
			.stream()
			.filter((it) -> it.customerId() == customer.id())
			.toList();
		assertThat(all).hasSize(8).filteredOn((it) -> it.getState() == ResetState.OPEN).hasSize(1);
	}

	/** R56: the mail is ordered in the transaction of the reset. */
	@Test
	void leavesNothingWhenTheTransactionFails() {
		Customer customer = this.desk.customer();
		this.fixtures.lock(customer);

		this.transaction.executeWithoutResult((status) -> {
			this.desk.resetByMail(customer);
			status.setRollbackOnly();
		});

		assertThat(this.desk.isLocked(customer)).isTrue();
		assertThat(this.desk.activity(customer)).isEmpty();
		assertThat(this.desk.mailKinds(customer)).isEmpty();
		assertThat(this.resets.findByOpenFor(customer.id())).isEmpty();
	}

	/** R4, T4: a longer life is that of later links. */
	@Test
	void keepsTheLifeItWasGiven() {
		Customer customer = this.desk.customer();
		TicketDigest ticket = this.desk.ticketFor(customer);
		this.desk.set(customer, "password-ticket-expiration-delay", 1440);

		this.clock.advance(Duration.ofMinutes(61));

		assertThatExceptionOfType(InvalidTicket.class)
			.isThrownBy(() -> this.desk.redeem(customer, ticket, NEW_PASSWORD));
	}

	/** R15, T14: locked and inactive are two things. */
	@Test
	void isRefusedForInactiveCustomersWhoGetNoMail() {
		Customer customer = this.desk.customer();
		this.fixtures.lock(customer);
		this.desk.change(customer, (it) -> it.classify(CustomerType.REGISTERED, AccountStatus.INACTIVE));

		assertRefused(customer, "inactive");

		assertThat(this.desk.isLocked(customer)).isTrue();
		assertThat(this.desk.mailKinds(customer)).isEmpty();
	}

	@Test
	void isRefusedForCustomersWithoutALogin() {
		Customer customer = this.desk.customer();
		this.desk.change(customer, (it) -> it.classify(CustomerType.UNREGISTERED, AccountStatus.ACTIVE));

		assertRefused(customer, "unregistered");
	}

	@Test
	void isRefusedWithoutAnAddress() {
		Customer customer = this.desk.customer();
		this.desk.change(customer, (it) -> it.identifyBy(it.getUsername(), null));

		assertRefused(customer, "no-address");
	}

	/** R18. */
	@Test
	void isRefusedToWhoChangedTheAddressADayAgoAtMost() {
		Customer customer = this.desk.customer();
		TestUser csr = this.desk.csrFor(customer);
		this.desk.change(customer, (it) -> it.addressChangedBy(csr.id(), this.clock.instant()));
		ResetRequest own = new ResetRequest(csr, ResetReason.FORGOTTEN, null);

		assertThatExceptionOfType(ResetRefused.class)
			.isThrownBy(() -> this.passwords.requestByMail(this.desk.scopeOf(customer), customer.id(), own))
			.withMessageEndingWith("readdressed-by-you");

		assertThat(this.desk.resetByMail(customer).getState()).isEqualTo(ResetState.OPEN);
		this.clock.advance(Duration.ofHours(24));
		this.passwords.requestByMail(this.desk.scopeOf(customer), customer.id(), own);
	}

	/** R18: who they are does not depend on what they sign in with. */
	@Test
	void isRefusedToWhoChangedTheAddressUnderAnotherNameToo() {
		Customer customer = this.desk.customer();
		TestUser csr = this.desk.csrFor(customer);
		this.desk.change(customer, (it) -> it.addressChangedBy(csr.id(), this.clock.instant()));
		TestUser renamed = new TestUser(csr.id(), "renamed." + this.fixtures.unique() + "@example.com", "Rae Marsh");

		assertThatExceptionOfType(ResetRefused.class)
			.isThrownBy(() -> this.passwords.requestByMail(this.desk.scopeOf(customer), customer.id(),
					new ResetRequest(renamed, ResetReason.FORGOTTEN, null)))
			.withMessageEndingWith("readdressed-by-you");
	}

	@Test
	void goesToTheStoredAddressOnly() {
		Customer customer = this.desk.customer();
		EmailAddress address = new EmailAddress("mike." + this.fixtures.unique() + "@example.net");
		this.desk.change(customer, (it) -> it.identifyBy(it.getUsername(), address));

		this.desk.resetByMail(customer);

		assertThat(this.desk.mails(customer)).extracting(Map.Entry::getValue).containsExactly(address.value());
	}

	@Test
	void findsNoCustomerOutsideTheScope() {
		Customer customer = this.desk.customer();
		ResetRequest request = this.desk.requestFor(customer);

		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.passwords.requestByMail(this.fixtures.vendor(), customer.id(), request));
	}

	@Test
	void diesByCancelAndOnlyOnce() {
		Customer customer = this.desk.customer();
		PasswordReset reset = this.desk.resetByMail(customer);
		TicketDigest ticket = this.desk.ticketOf(reset);

		this.passwords.cancel(this.desk.scopeOf(customer), customer.id(), reset.id());
		this.passwords.cancel(this.desk.scopeOf(customer), customer.id(), reset.id());

		assertThatExceptionOfType(InvalidTicket.class)
			.isThrownBy(() -> this.desk.redeem(customer, ticket, NEW_PASSWORD));
		assertThat(this.desk.activity(customer)).containsExactly("reset.requested DONE", "reset.cancelled DONE");
	}

	@Test
	void isNotCancelledThroughAnotherCustomer() {
		Customer customer = this.desk.customer();
		PasswordReset reset = this.desk.resetByMail(customer);
		Customer other = this.fixtures.customer(this.desk.scopeOf(customer));

		assertThatExceptionOfType(NotFoundException.class)
			.isThrownBy(() -> this.passwords.cancel(this.desk.scopeOf(other), other.id(), reset.id()));
		assertThat(this.desk.stateOf(reset)).isEqualTo(ResetState.OPEN);
	}

	private void assertRefused(Customer customer, String reason) {
		assertThatExceptionOfType(ResetRefused.class).isThrownBy(() -> this.desk.resetByMail(customer))
			.withMessage("reset.obstacle." + reason);
		assertThat(this.desk.activity(customer)).containsExactly("reset.requested REFUSED");
	}

}
