package io.orchestration.console.password;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerType;
import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.support.AtOnce;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Stored;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class SelfServiceResetsTests {

	@Autowired
	SelfServiceResets selfService;

	@Autowired
	SelfServiceDesk answers;

	@Autowired
	CustomerPasswordService passwords;

	@Autowired
	PasswordResets resets;

	@Autowired
	PasswordDesk desk;

	@Autowired
	Fixtures fixtures;

	@Autowired
	ConsoleProperties properties;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MockMvcTester mvc;

	private Customer customer;

	private String email;

	@BeforeEach
	void aCustomerWhoHasForgotten() {
		this.customer = this.desk.customer();
		this.email = Objects.requireNonNull(this.customer.getEmail());
	}

	/** R19. */
	@Test
	void mailTheStoredAddressHoweverTheLoginIsWritten() {
		ask(" " + this.email.toUpperCase(Locale.ROOT));
		this.clock.advance(Duration.ofMinutes(5));
		ask(Objects.requireNonNull(this.customer.getUsername()).toUpperCase(Locale.ROOT));

		assertThat(this.desk.mails(this.customer)).containsExactly(Map.entry("password-reset", this.email),
				Map.entry("password-reset", this.email));
	}

	/** T16: only the letters of ASCII have two cases. */
	@ParameterizedTest
	@ValueSource(strings = { "m\u0131ke.%s@example.net", "mi\u212Ae.%s@example.net",
			"mike.%s@example.net,a@example.net", "mike.%s@example.net\r\nBcc: a@example.net" })
	void mailNobodyWhoseAddressOnlyLooksAlike(String typed) {
		String unique = this.fixtures.unique();
		this.desk.change(this.customer,
				(it) -> it.identifyBy(null, new EmailAddress("mike." + unique + "@example.net")));

		ask(typed.formatted(unique));

		assertThat(this.desk.activity(this.customer)).isEmpty();
	}

	@Test
	void mailTheCustomerOfThisScopeOnly() {
		Customer elsewhere = this.desk.customer();
		this.desk.change(elsewhere, (it) -> it.identifyBy(null, new EmailAddress(this.email)));

		ask(this.email);

		assertThat(this.desk.mails(this.customer)).hasSize(1);
		assertThat(this.desk.mails(elsewhere)).isEmpty();
	}

	@Test
	void sayThatTheCustomerAsked() {
		ask(this.email);

		assertThat(all()).singleElement().satisfies((reset) -> {
			assertThat(reset.isAskedForByCustomer()).isTrue();
			assertThat(reset.isByMail()).isTrue();
			assertThat(reset.getReason()).isEqualTo(ResetReason.FORGOTTEN);
		});
		assertThat(this.desk.activity(this.customer)).containsExactly("reset.asked DONE", "reset.requested DONE");
		assertThat(details()).containsExactly("",
				"{trail.asked-by-customer} · c***@example.net · {reset.reason.FORGOTTEN}");
		assertThat(this.mvc.get().uri(accountTab()).with(user(this.desk.csrFor(this.customer)))).hasStatusOk()
			.bodyText()
			.contains("Asked for by the customer", "to " + this.email)
			.doesNotContain("requested by");
	}

	/** T14: else whoever guesses passwords could ask for a link after each lock. */
	@Test
	void liftNoLockUntilTheLinkIsUsed() {
		this.fixtures.lock(this.customer);

		ask(this.email);
		assertThat(this.desk.isLocked(this.customer)).isTrue();
		assertThat(this.desk.accepts(this.customer, Fixtures.PASSWORD)).isTrue();

		this.desk.redeem(this.customer, this.desk.ticketOf(latest()), PasswordDesk.NEW_PASSWORD);
		assertThat(this.desk.isLocked(this.customer)).isFalse();
		assertThat(this.desk.accepts(this.customer, PasswordDesk.NEW_PASSWORD)).isTrue();
	}

	static List<Named<Consumer<Customer>>> withoutMail() {
		return List.of(Named.of("inactive", (it) -> it.classify(CustomerType.REGISTERED, AccountStatus.INACTIVE)),
				Named.of("unregistered", (it) -> it.classify(CustomerType.UNREGISTERED, AccountStatus.ACTIVE)),
				Named.of("without address", (it) -> it.identifyBy(it.getUsername(), null)));
	}

	/** T14. */
	@ParameterizedTest
	@MethodSource("withoutMail")
	void mailNothing(Consumer<Customer> change) {
		this.desk.change(this.customer, change);

		ask(Objects.requireNonNull(this.customer.getUsername()));

		assertThat(this.desk.mails(this.customer)).isEmpty();
		assertThat(this.desk.activity(this.customer)).containsExactly("reset.asked DONE", "reset.requested REFUSED");
	}

	@Test
	void mailCustomersWhoWaitForApproval() {
		this.desk.change(this.customer, (it) -> it.classify(CustomerType.REGISTERED, AccountStatus.REQUIRES_APPROVAL));

		ask(this.email);

		assertThat(this.desk.mails(this.customer)).hasSize(1);
	}

	/**
	 * A stranger cannot end what a CSR has just sent; later the newest link wins (R8).
	 */
	@Test
	void leaveALinkAloneThatWasJustSent() {
		PasswordReset sent = this.desk.resetByMail(this.customer);

		this.clock.advance(Duration.ofMinutes(5).minusSeconds(1));
		ask(this.email);
		assertThat(this.desk.stateOf(sent)).isEqualTo(ResetState.OPEN);
		assertThat(this.desk.mails(this.customer)).hasSize(1);

		this.clock.advance(Duration.ofSeconds(1));
		ask(this.email);
		assertThat(this.desk.stateOf(sent)).isEqualTo(ResetState.SUPERSEDED);
		assertThat(this.desk.mails(this.customer)).hasSize(2);
	}

	@Test
	void mailAgainWhereTheLinkJustSentIsOver() {
		PasswordReset sent = this.desk.resetByMail(this.customer);
		this.passwords.cancel(this.desk.scopeOf(this.customer), this.customer.id(), sent.id());

		ask(this.email);

		assertThat(latest().getState()).isEqualTo(ResetState.OPEN);
	}

	/** R20. */
	@Test
	void countTogetherWithThoseOfConsoleUsersWithinAnHour() {
		int most = this.properties.limits().resetsPerCustomerPerHour();
		resetsByMail(most - 1);

		askTwice(Duration.ofMinutes(5));

		assertThat(all()).hasSize(most);
	}

	/** R20: a stranger who asks again and again keeps no console user from helping. */
	@Test
	void useUpNothingOfWhatConsoleUsersMaySend() {
		int most = this.properties.limits().resetsPerCustomerPerHour();
		ask(this.email);
		askTwice(Duration.ofMinutes(10));

		resetsByMail(most);

		assertThat(all()).hasSize(3 + most);
		assertThatExceptionOfType(ResetRefused.class).isThrownBy(() -> this.desk.resetByMail(this.customer))
			.satisfies((it) -> assertThat(it.obstacle().code()).isEqualTo("reset.obstacle.many-this-hour"));
	}

	/** R20. */
	@Test
	void countTogetherWithThoseOfConsoleUsersWithinADay() {
		int most = this.properties.limits().resetsPerCustomerPerDay();
		resetsByMail(most / 2);
		this.clock.advance(Duration.ofHours(2));
		resetsByMail(most - most / 2 - 1);

		askTwice(Duration.ofHours(1));

		assertThat(all()).hasSize(most);
		assertThat(details().get(details().size() - 1))
			.startsWith("{trail.asked-by-customer} · {reset.obstacle.many-this-day|");
	}

	/** R18: whoever changed the address must not reach it in this way either. */
	@Test
	void mailNoAddressThatWasChangedADayAgoAtMost() {
		TestUser csr = this.desk.csrFor(this.customer);
		this.desk.change(this.customer, (it) -> it.addressChangedBy(csr.id(), this.clock.instant()));

		this.clock.advance(Duration.ofHours(24).minusSeconds(1));
		ask(this.email);
		assertThat(all()).isEmpty();

		this.clock.advance(Duration.ofSeconds(1));
		ask(this.email);
		assertThat(all()).hasSize(1);
	}

	@Test
	void stopWhenTheyAreSwitchedOffMeanwhile() {
		this.desk.set(this.customer, "allow-forgot-password", 0);

		ask(this.email);

		assertThat(all()).isEmpty();
		assertThat(details()).last().asString().endsWith("{reset.obstacle.forgot-password-off}");
	}

	@Test
	void areOneWhenManyAreAskedForAtOnce() throws Exception {
		AtOnce.of(8, () -> {
			this.answers.answer(this.desk.scopeOf(this.customer), this.customer.id());
			return true;
		});

		assertThat(all()).singleElement().satisfies((it) -> assertThat(it.getState()).isEqualTo(ResetState.OPEN));
		assertThat(this.desk.mails(this.customer)).hasSize(1);
	}

	@Test
	void giveWayToAConsoleUserAtTheSameMoment() throws Exception {
		ResetRequest request = this.desk.requestFor(this.customer);

		AtOnce.of(8, () -> {
			this.answers.answer(this.desk.scopeOf(this.customer), this.customer.id());
			return this.passwords.requestByMail(this.desk.scopeOf(this.customer), this.customer.id(), request);
		});

		assertThat(all()).filteredOn(PasswordReset::isAskedForByCustomer).hasSizeLessThanOrEqualTo(1);
		assertThat(all()).filteredOn((it) -> it.getState() == ResetState.OPEN)
			.singleElement()
			.satisfies((it) -> assertThat(it.isAskedForByCustomer()).isFalse());
	}

	@Test
	void areAnsweredOnceHoweverManyNodesWantTo() throws Exception {
		this.selfService.ask(this.desk.scopeOf(this.customer), this.email);

		AtOnce.of(8, () -> {
			this.selfService.answer();
			return true;
		});

		assertThat(this.desk.activity(this.customer)).containsExactly("reset.asked DONE", "reset.requested DONE");
	}

	@Test
	void areAnsweredThoughSomebodyBeforeIsGone() {
		this.jdbc.sql("insert into asked_by_customer (scope_id, customer_id, asked_at) values (?, ?, ?)")
			.params(this.customer.scopeId(), Long.MAX_VALUE, OffsetDateTime.now(this.clock))
			.update();

		ask(this.email);

		assertThat(this.desk.mails(this.customer)).hasSize(1);
		assertThat(this.jdbc.sql("select count(*) from asked_by_customer").query(Long.class).single()).isZero();
	}

	/** R52, R54. */
	@Test
	void leaveALineWithoutWhatStrangersTyped() {
		String typed = "secret" + this.fixtures.unique() + "@example.com";

		ask(typed);

		assertThat(this.jdbc.sql("select count(*) from activity where action = 'reset.asked' and scope_id = ?")
			.param(this.customer.scopeId())
			.query(Long.class)
			.single()).isOne();
		assertThat(Stored.everything(this.jdbc)).doesNotContain(typed);
	}

	@Test
	void areSentAgainByAConsoleUserInTheirName() {
		ask(this.email);

		PasswordReset again = this.passwords.resend(this.desk.scopeOf(this.customer), this.customer.id(), latest().id(),
				this.desk.csrFor(this.customer));

		assertThat(again.isAskedForByCustomer()).isFalse();
		assertThat(again.getRequestedByName()).isEqualTo("Rae Whitfield");
	}

	private void ask(String login) {
		this.selfService.ask(this.desk.scopeOf(this.customer), login);
		this.selfService.answer();
	}

	private void askTwice(Duration apart) {
		this.clock.advance(apart);
		ask(this.email);
		this.clock.advance(apart);
		ask(this.email);
	}

	private void resetsByMail(int times) {
		IntStream.range(0, times).forEach((it) -> this.desk.resetByMail(this.customer));
	}

	private List<PasswordReset> all() {
		return this.resets.findAll().stream().filter((it) -> it.customerId() == this.customer.id()).toList();
	}

	private PasswordReset latest() {
		return this.resets.findFirstByCustomerIdOrderByIdDesc(this.customer.id()).orElseThrow();
	}

	private List<String> details() {
		return this.jdbc.sql("select coalesce(detail, '') from activity where customer_id = ? order by id")
			.param(this.customer.id())
			.query(String.class)
			.list();
	}

	private String accountTab() {
		return "/scopes/" + this.desk.scopeOf(this.customer).getCode() + "/customers/" + this.customer.id()
				+ "/account";
	}

}
