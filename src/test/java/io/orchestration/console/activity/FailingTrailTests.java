package io.orchestration.console.activity;

import io.orchestration.console.customer.AccountData;
import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerEditing;
import io.orchestration.console.customer.CustomerType;
import io.orchestration.console.password.CustomerPasswordService;
import io.orchestration.console.password.ResetReason;
import io.orchestration.console.password.ResetRequest;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * F17, T32 and R53: what cannot be written down is not done. The database refuses every
 * line about this vendor, as it would without the right to insert.
 */
@ConsoleTest
class FailingTrailTests {

	@Autowired
	CustomerPasswordService passwords;

	@Autowired
	CustomerEditing editing;

	@Autowired
	SettingChoices choices;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private Customer customer;

	@BeforeEach
	void noLineAboutThisVendor() {
		this.vendor = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.vendor);
		this.fixtures.lock(this.customer);
		this.jdbc.sql("alter table activity add constraint no_line check (scope_id <> " + this.vendor.id() + ")")
			.update();
	}

	@AfterEach
	void linesAgain() {
		this.jdbc.sql("alter table activity drop constraint no_line").update();
	}

	@Test
	void leavesNoReset() {
		ResetRequest request = new ResetRequest(this.fixtures.staff(Role.CSR, this.vendor), ResetReason.FORGOTTEN,
				null);

		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.passwords.requestByMail(this.vendor, this.customer.id(), request));

		assertThat(count("password_reset where customer_id = " + this.customer.id())).isZero();
		assertThat(count("outbox_mail where customer_id = " + this.customer.id())).isZero();
		assertThat(count("customer_credential where locked_until is not null and customer_id = " + this.customer.id()))
			.isEqualTo(1);
	}

	@Test
	void unlocksNobody() {
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.passwords.unlock(this.vendor, this.customer.id()));

		assertThat(count("customer_credential where locked_until is not null and customer_id = " + this.customer.id()))
			.isEqualTo(1);
	}

	@Test
	void changesNoAddress() {
		AccountData data = new AccountData(this.customer.getUsername(), "other@example.net", CustomerType.REGISTERED,
				null, AccountStatus.ACTIVE);

		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.editing.editAccount(this.vendor, this.customer.id(), 0, data));

		assertThat(count("customer where email = 'other@example.net' and id = " + this.customer.id())).isZero();
	}

	@Test
	void changesNoOption() {
		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.choices.choose(this.vendor, Setting.ALLOW_MANUAL_ENTRY, true));

		assertThat(count("scope_setting where scope_id = " + this.vendor.id())).isZero();
	}

	@Test
	void showsNoCustomer() {
		assertThat(this.mvc.get()
			.uri("/scopes/" + this.vendor.getCode() + "/customers/" + this.customer.id() + "/general")
			.with(user(this.fixtures.staff(Role.CSR, this.vendor)))).hasFailed();
	}

	private long count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Long.class).single();
	}

}
