package io.orchestration.console.password;

import java.time.Duration;
import java.util.Map;

import io.orchestration.console.customer.AccountData;
import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerEditing;
import io.orchestration.console.customer.CustomerType;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static io.orchestration.console.password.PasswordDesk.NEW_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ConsoleTest
class ManualEntryTests {

	@Autowired
	private CustomerPasswordService passwords;

	@Autowired
	private ManualEntries entries;

	@Autowired
	private Credentials credentials;

	@Autowired
	private CustomerEditing editing;

	@Autowired
	private PasswordDesk desk;

	@Autowired
	private Fixtures fixtures;

	@Autowired
	private TestClock clock;

	@Test
	void setsATemporaryPasswordUnlocksAndTellsTheCustomerOnce() {
		Customer customer = this.desk.customer();
		this.desk.allowManualEntry(customer);
		this.fixtures.lock(customer);

		PasswordReset reset = enter(customer, NEW_PASSWORD, true);

		assertThat(this.desk.accepts(customer, NEW_PASSWORD)).isTrue();
		assertThat(this.desk.isLocked(customer)).isFalse();
		assertThat(reset.liftedLock()).isTrue();
		assertThat(this.credentials.stateOf(customer.id()).temporaryUntil())
			.isEqualTo(this.clock.instant().plus(Duration.ofHours(24)));
		assertThat(this.desk.mailKinds(customer)).containsExactly("password-changed");
		assertThat(this.desk.activity(customer)).containsExactly("account.unlocked DONE", "password.entered DONE");
	}

	@Test
	void setsALastingPasswordWhereThatIsChosen() {
		Customer customer = this.desk.customer();
		this.desk.allowManualEntry(customer);

		enter(customer, NEW_PASSWORD, false);

		assertThat(this.credentials.stateOf(customer.id()).temporaryUntil()).isNull();
	}

	@Test
	void givesAFirstPasswordToWhoNeverHadOne() {
		Customer customer = this.desk.customer();
		this.desk.allowManualEntry(customer);
		this.desk.forgetCredential(customer);

		enter(customer, NEW_PASSWORD, true);

		assertThat(this.desk.accepts(customer, NEW_PASSWORD)).isTrue();
	}

	@Test
	void endsAnOpenLink() {
		Customer customer = this.desk.customer();
		this.desk.allowManualEntry(customer);
		PasswordReset reset = this.desk.resetByMail(customer);
		TicketDigest ticket = this.desk.ticketOf(reset);

		enter(customer, NEW_PASSWORD, true);

		assertThat(this.desk.stateOf(reset)).isEqualTo(ResetState.REVOKED);
		assertThatExceptionOfType(InvalidTicket.class)
			.isThrownBy(() -> this.desk.redeem(customer, ticket, "another " + NEW_PASSWORD));
	}

	@Test
	void changesNothingWhereItIsSwitchedOff() {
		Customer customer = this.desk.customer();
		this.fixtures.lock(customer);

		assertThatExceptionOfType(ResetRefused.class).isThrownBy(() -> enter(customer, NEW_PASSWORD, true));

		assertThat(this.desk.accepts(customer, Fixtures.PASSWORD)).isTrue();
		assertThat(this.desk.isLocked(customer)).isTrue();
		assertThat(this.desk.mailKinds(customer)).isEmpty();
		assertThat(this.desk.activity(customer)).containsExactly("password.entered REFUSED");
	}

	@Test
	void isRefusedWhenSwitchedOffWhileThePasswordWasHashed() {
		Customer customer = this.desk.customer();
		ManualEntry entry = new ManualEntry(this.desk.requestFor(customer), CallerCheck.CALLED_BACK, NEW_PASSWORD,
				true);

		assertThatExceptionOfType(ResetRefused.class)
			.isThrownBy(() -> this.entries.enter(this.desk.scopeOf(customer), customer.id(), entry, "hash"));

		assertThat(this.desk.accepts(customer, Fixtures.PASSWORD)).isTrue();
	}

	@Test
	void obeysThePolicy() {
		Customer customer = this.desk.customer();
		this.desk.allowManualEntry(customer);

		assertThatExceptionOfType(PasswordRejected.class).isThrownBy(() -> enter(customer, "passwordpassword", true));

		assertThat(this.desk.accepts(customer, Fixtures.PASSWORD)).isTrue();
	}

	@Test
	void activatesNobodyAndMailsNoInactiveCustomer() {
		Customer customer = this.desk.customer();
		this.desk.allowManualEntry(customer);
		this.desk.change(customer, (it) -> it.classify(CustomerType.REGISTERED, AccountStatus.INACTIVE));

		enter(customer, NEW_PASSWORD, true);

		assertThat(this.desk.reload(customer).getStatus()).isEqualTo(AccountStatus.INACTIVE);
		assertThat(this.desk.mailKinds(customer)).isEmpty();
	}

	@Test
	void isNoMatterForCustomersWithoutALogin() {
		Customer customer = this.desk.customer();
		this.desk.allowManualEntry(customer);
		this.desk.change(customer, (it) -> it.classify(CustomerType.UNREGISTERED, AccountStatus.ACTIVE));

		assertThatExceptionOfType(ResetRefused.class).isThrownBy(() -> enter(customer, NEW_PASSWORD, true));
	}

	@Test
	void isNotTheOnlyThingThatEndsALink() {
		Customer customer = this.desk.customer();
		String old = String.valueOf(customer.getEmail());
		PasswordReset reset = this.desk.resetByMail(customer);

		edit(customer, "new." + old, AccountStatus.ACTIVE);

		assertThat(this.desk.stateOf(reset)).isEqualTo(ResetState.REVOKED);
		assertThat(this.desk.mails(customer)).filteredOn((it) -> it.getKey().equals("email-changed"))
			.extracting(Map.Entry::getValue)
			.containsExactlyInAnyOrder(old, "new." + old);
	}

	/** Whoever takes an account over could make it inactive for that moment (R17). */
	@Test
	void tellsTheOldAddressOfAnotherOneInAnyCase() {
		Customer customer = this.desk.customer();
		String old = String.valueOf(customer.getEmail());

		edit(customer, "new." + old, AccountStatus.INACTIVE);

		assertThat(this.desk.mails(customer)).filteredOn((it) -> it.getKey().equals("email-changed"))
			.extracting(Map.Entry::getValue)
			.containsExactly(old);
	}

	@Test
	void leavesDeactivationToEndLinksToo() {
		Customer customer = this.desk.customer();
		PasswordReset reset = this.desk.resetByMail(customer);

		edit(customer, String.valueOf(customer.getEmail()), AccountStatus.INACTIVE);

		assertThat(this.desk.stateOf(reset)).isEqualTo(ResetState.REVOKED);
	}

	/** Who only awaits approval may have asked for a link: nobody withdraws a right. */
	@Test
	void leavesItToEndLinksOfWhoCouldNotSignInEither() {
		Customer customer = this.desk.customer();
		this.desk.change(customer, (it) -> it.classify(CustomerType.REGISTERED, AccountStatus.REQUIRES_APPROVAL));
		PasswordReset reset = this.desk.resetByMail(customer);

		edit(customer, String.valueOf(customer.getEmail()), AccountStatus.INACTIVE);

		assertThat(this.desk.stateOf(reset)).isEqualTo(ResetState.REVOKED);
	}

	private PasswordReset enter(Customer customer, String password, boolean temporary) {
		return this.passwords.enterManually(this.desk.scopeOf(customer), customer.id(),
				new ManualEntry(this.desk.requestFor(customer), CallerCheck.CALLED_BACK, password, temporary));
	}

	private void edit(Customer customer, String email, AccountStatus status) {
		this.editing.editAccount(this.desk.scopeOf(customer), customer.id(), this.desk.reload(customer).getVersion(),
				new AccountData(customer.getUsername(), email, CustomerType.REGISTERED, null, status));
	}

}
