package io.orchestration.console.portal;

import java.net.http.HttpResponse;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.CustomerPasswordService;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HttpTest;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Over real HTTP, no byte of an answer tells what is known of a login (T17, R25); the
 * time it takes is alike because the same is looked up and written down.
 */
@HttpTest
class ForgotPasswordAnswersTests {

	@Autowired
	CustomerPasswordService passwords;

	@Autowired
	SettingChoices settings;

	@Autowired
	ConsoleProperties properties;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Callers callers;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Links links;

	private Scope scope;

	private String page;

	@BeforeEach
	void aVendor() {
		this.links = new Links(this.passwords, this.fixtures, this.jdbc, this.clock);
		this.scope = this.fixtures.vendor();
		this.page = "/portal/" + this.scope.getCode() + "/password/forgotten";
	}

	@Test
	void areAlikeForEveryLogin() {
		Map<String, String> logins = logins();
		Map<String, String> answers = new LinkedHashMap<>();

		logins.forEach((who, login) -> answers.put(who, ask(login)));

		assertThat(answers.values()).allMatch((it) -> it.startsWith("303"));
		assertThat(answers.values().stream().distinct()).as(answers.toString()).hasSize(1);
		assertThat(asked()).isEqualTo(logins.size());
	}

	/** Where it is switched off, it is as if it had never been there. */
	@Test
	void areThoseOfAnUnknownPageWhereItIsSwitchedOff() {
		this.settings.choose(this.scope, Setting.ALLOW_FORGOT_PASSWORD, false);
		Caller visitor = this.callers.stranger();

		HttpResponse<String> answer = visitor.get(this.page);

		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(Caller.masked(answer)).isEqualTo(Caller.masked(visitor.get(this.page.replace("forgotten", "lost"))));
	}

	private String ask(String login) {
		Caller visitor = this.callers.stranger();
		visitor.readToken(this.page);
		HttpResponse<String> answer = visitor.post(this.page, Form.of("login", login));
		return Caller.masked(answer) + Caller.masked(visitor.follow(answer));
	}

	private Map<String, String> logins() {
		Map<String, String> logins = new LinkedHashMap<>();
		logins.put("nobody's address", "nobody." + this.fixtures.unique() + "@example.com");
		logins.put("nobody's username", "nobody" + this.fixtures.unique());
		logins.put("no login at all", "what's this? <b>");
		logins.put("an address", Objects.requireNonNull(this.fixtures.customer(this.scope).getEmail()));
		logins.put("a username", loginOf(this.fixtures.customer(this.scope)));
		logins.put("of another vendor", loginOf(this.fixtures.customer(this.fixtures.vendor())));
		logins.put("inactive", changed("status = 'INACTIVE'"));
		logins.put("requires approval", changed("status = 'REQUIRES_APPROVAL'"));
		logins.put("unregistered", changed("type = 'UNREGISTERED'"));
		logins.put("without address", changed("email = null, email_canonical = null"));
		logins.put("readdressed", readdressed());
		logins.put("locked", locked());
		logins.put("just sent a link", sent(1));
		logins.put("over the limit", sent(this.properties.limits().resetsPerCustomerPerHour()));
		return logins;
	}

	private String changed(String change) {
		Customer customer = this.fixtures.customer(this.scope);
		this.jdbc.sql("update customer set " + change + " where id = ?").param(customer.id()).update();
		return loginOf(customer);
	}

	private String readdressed() {
		Customer customer = this.fixtures.customer(this.scope);
		this.jdbc.sql("update customer set email_changed_at = ?, email_changed_by = ? where id = ?")
			.params(OffsetDateTime.now(this.clock), this.fixtures.staff(Role.CSR, this.scope).id(), customer.id())
			.update();
		return loginOf(customer);
	}

	private String locked() {
		Customer customer = this.fixtures.customer(this.scope);
		this.fixtures.lock(customer);
		return loginOf(customer);
	}

	private String sent(int times) {
		Customer customer = this.fixtures.customer(this.scope);
		IntStream.range(0, times).forEach((it) -> this.links.reset(this.scope, customer));
		return loginOf(customer);
	}

	private static String loginOf(Customer customer) {
		return Objects.requireNonNull(customer.getUsername());
	}

	private long asked() {
		return this.jdbc.sql("select count(*) from activity where action = 'reset.asked' and scope_id = ?")
			.param(this.scope.id())
			.query(Long.class)
			.single();
	}

}
