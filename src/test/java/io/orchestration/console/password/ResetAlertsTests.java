package io.orchestration.console.password;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

import io.micrometer.core.instrument.MeterRegistry;
import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.activity.Alert;
import io.orchestration.console.customer.AccountData;
import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerEditing;
import io.orchestration.console.customer.CustomerType;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Overheard;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** R40: what somebody should look into is raised, once in its time. */
@ConsoleTest
class ResetAlertsTests {

	@Autowired
	CustomerPasswordService passwords;

	@Autowired
	CustomerEditing editing;

	@Autowired
	SettingChoices choices;

	@Autowired
	PasswordDesk desk;

	@Autowired
	Fixtures fixtures;

	@Autowired
	ConsoleProperties properties;

	@Autowired
	MeterRegistry registry;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestClock clock;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private Customer customer;

	private TestUser csr;

	@BeforeEach
	void aCsr() {
		this.vendor = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.vendor);
		this.csr = this.fixtures.staff(Role.CSR, this.vendor);
	}

	@Test
	void areRaisedWhenOneConsoleUserResetsMoreThanThirtyInAnHour() {
		int many = this.properties.limits().resetsPerConsoleUserPerHour() / 2;
		double before = count(Alert.Kind.MANY_BY_ONE_USER);

		resetsOfOthers(many);
		assertThat(alerts()).isEmpty();

		resetsOfOthers(3);
		assertThat(alerts()).containsExactly("alert.many-by-one-user DONE");
		assertThat(count(Alert.Kind.MANY_BY_ONE_USER)).isEqualTo(before + 1);

		this.clock.advance(Duration.ofHours(1));
		resetsOfOthers(many + 1);
		assertThat(alerts()).hasSize(2);
	}

	@Test
	void areRaisedWhenOneCustomerIsResetThreeTimesInADay() {
		reset(this.customer);
		this.clock.advance(Duration.ofHours(23));
		reset(this.customer);
		assertThat(alerts()).isEmpty();

		reset(this.customer);
		reset(this.customer);

		assertThat(alerts()).containsExactly("alert.many-of-one-customer DONE");
	}

	@Test
	void areRaisedWhenOneConsoleUserTypesMoreThanFivePasswordsInADay() {
		this.desk.allowManualEntry(this.customer);

		IntStream.range(0, 5).forEach((it) -> enter());
		assertThat(alerts()).isEmpty();

		IntStream.range(0, 2).forEach((it) -> enter());
		assertThat(alerts()).containsExactly("alert.many-by-hand DONE");
	}

	@Test
	void areRaisedWhenTheAddressIsChangedAfterAReset() {
		reset(this.customer);
		this.clock.advance(Duration.ofDays(3).minusSeconds(1));

		readdress();

		assertThat(alerts()).containsExactly("alert.reset-and-new-address DONE");
	}

	@Test
	void areRaisedWhenAResetFollowsANewAddress() {
		readdress();
		assertThat(alerts()).isEmpty();
		this.clock.advance(Duration.ofDays(3).minusSeconds(1));

		reset(this.customer);

		assertThat(alerts()).containsExactly("alert.reset-and-new-address DONE");
	}

	@Test
	void areNotRaisedByWhatLiesFarApart() {
		reset(this.customer);
		this.clock.advance(Duration.ofDays(3));
		readdress();
		this.clock.advance(Duration.ofDays(3));
		reset(this.customer);

		assertThat(alerts()).isEmpty();
	}

	@Test
	void areRaisedOnceWhenOptionsAreChanged() {
		this.choices.choose(this.vendor, Setting.ALLOW_MANUAL_ENTRY, true);
		this.choices.choose(this.vendor, Setting.MINIMUM_LENGTH, 20);

		assertThat(alerts()).containsExactly("alert.options-changed DONE");
	}

	/** In the transaction of the act: what is undone was not. */
	@Test
	void areNoneOfWhatWasRolledBack() {
		this.transaction.executeWithoutResult((status) -> {
			this.choices.choose(this.vendor, Setting.ALLOW_MANUAL_ENTRY, true);
			status.setRollbackOnly();
		});
		assertThat(alerts()).isEmpty();

		this.choices.choose(this.vendor, Setting.ALLOW_MANUAL_ENTRY, true);
		assertThat(alerts()).hasSize(1);
	}

	/** R54: the log names nobody. */
	@Test
	void areLoggedWithIdsOnly() {
		try (Overheard log = new Overheard()) {
			IntStream.range(0, 3).forEach((it) -> reset(this.customer));

			assertThat(log.everything())
				.contains("alert.many-of-one-customer: of " + this.customer.id() + " in scope " + this.vendor.id()
						+ ", customer " + this.customer.id())
				.doesNotContain("Okafor");
		}
	}

	@Test
	void areFoundOnTheActivityPage() {
		IntStream.range(0, 3).forEach((it) -> reset(this.customer));
		TestUser administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);

		assertThat(this.mvc.get()
			.uri("/scopes/" + this.vendor.getCode() + "/activity?action=alert")
			.with(user(administrator))).hasStatusOk()
			.bodyText()
			.contains("<option value=\"alert\" selected=\"selected\">Alerts of any kind</option>",
					"<span class=\"tag warn\">Alert</span>")
			.doesNotContain("<span class=\"tag ok\">Done</span>");
	}

	private void resetsOfOthers(int times) {
		IntStream.range(0, times).forEach((it) -> reset(this.fixtures.customer(this.vendor)));
	}

	private void reset(Customer of) {
		this.passwords.requestByMail(this.vendor, of.id(), request());
	}

	private void enter() {
		Customer of = this.fixtures.customer(this.vendor);
		this.passwords.enterManually(this.vendor, of.id(),
				new ManualEntry(request(), CallerCheck.CALLED_BACK, PasswordDesk.NEW_PASSWORD, true));
	}

	private ResetRequest request() {
		return new ResetRequest(this.csr, ResetReason.FORGOTTEN, null);
	}

	private void readdress() {
		this.editing.editAccount(this.vendor, this.customer.id(), this.desk.reload(this.customer).getVersion(),
				new AccountData(this.customer.getUsername(), "other." + this.fixtures.unique() + "@example.net",
						CustomerType.REGISTERED, null, AccountStatus.ACTIVE));
	}

	private double count(Alert.Kind kind) {
		return this.registry.get("console.alerts").tag("kind", kind.word()).counter().count();
	}

	private List<String> alerts() {
		return this.jdbc.sql(
				"select action || ' ' || result from activity where scope_id = ? and action like 'alert.%' order by id")
			.param(this.vendor.id())
			.query(String.class)
			.list();
	}

}
