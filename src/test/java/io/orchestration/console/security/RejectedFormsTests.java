package io.orchestration.console.security;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.AtOnce;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HttpTest;
import io.orchestration.console.support.Stored;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A form that does not come from the session at hand changes nothing, and stands in the
 * activity (T23, R44, R52).
 */
@HttpTest
class RejectedFormsTests {

	private static final Form BY_MAIL = Form.of("method", "MAIL", "reason", "OTHER");

	private static final String TYPED = "seven herons cross a frozen field";

	private static final String TICKET = "Zm9yZ2VkX3RpY2tldF9vZl80M19jaGFyYWN0ZXJz-_0";

	@Autowired
	Fixtures fixtures;

	@Autowired
	Callers callers;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MessageSource messages;

	private Scope vendor;

	private Customer customer;

	private TestUser csr;

	private long before;

	@BeforeEach
	void nobodyHasSentOneLately() {
		this.jdbc.sql("delete from attempt where kind = 'REJECTED_FORM'").update();
		this.before = this.jdbc.sql("select coalesce(max(id), 0) from activity").query(Long.class).single();
		this.vendor = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.vendor);
		this.csr = this.fixtures.staff(Role.CSR, this.vendor);
	}

	@Test
	void areThoseWithoutAToken() {
		Caller signedIn = this.callers.signedIn(this.csr);

		assertRejected(signedIn.postBare(dialog(), BY_MAIL));
	}

	@Test
	void areThoseWithTheTokenOfAnotherSession() {
		Caller thief = this.callers.signedIn(this.fixtures.staff(Role.CSR, this.vendor));
		Caller signedIn = this.callers.signedIn(this.csr);

		assertRejected(signedIn.postBare(dialog(), BY_MAIL.and("_csrf", thief.token())));
	}

	@Test
	void areThoseWithATokenFromBeforeTheSignIn() {
		Caller caller = this.callers.stranger();
		caller.readToken("/sign-in");
		Form old = BY_MAIL.and("_csrf", caller.token());
		caller.post("/sign-in", Form.of("email", this.csr.email(), "password", Fixtures.PASSWORD));

		assertRejected(caller.postBare(dialog(), old));
	}

	/** Whoever is signed in unawares works in the name of somebody else. */
	@Test
	void signNobodyIn() {
		Caller victim = this.callers.stranger();
		victim.readToken("/sign-in");

		HttpResponse<String> answer = victim.postBare("/sign-in",
				Form.of("email", this.csr.email(), "password", Fixtures.PASSWORD));

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(victim.get("/account/password").statusCode()).isEqualTo(302);
		assertThat(lines()).containsExactly("REFUSED STAFF - in global: /sign-in");
	}

	@Test
	void standInTheScopeWhoseCustomersPagesWereMeant() {
		Caller shopper = this.callers.stranger();
		String page = "/portal/" + this.vendor.getCode() + "/sign-in";
		shopper.readToken(page);

		HttpResponse<String> answer = shopper.postBare(page,
				Form.of("login", String.valueOf(this.customer.getUsername()), "password", Fixtures.PASSWORD));

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("This page is out of date");
		assertThat(this.jdbc.sql("select count(*) from activity where customer_id = ?")
			.param(this.customer.id())
			.query(Long.class)
			.single()).isZero();
		assertThat(lines()).containsExactly("REFUSED CUSTOMER - in " + this.vendor.getCode() + ": " + page);
	}

	@Test
	void standThereHoweverTheAddressIsWritten() {
		String page = "/%70ortal/" + this.vendor.getCode() + "/sign-in";

		this.callers.stranger().postBare(page, Form.of());

		assertThat(lines()).containsExactly("REFUSED CUSTOMER - in " + this.vendor.getCode() + ": " + page);
	}

	@Test
	void standInGlobalWhereThereIsNoSuchScope() {
		this.callers.stranger().postBare("/portal/nowhere/sign-in", Form.of());

		assertThat(lines()).containsExactly("REFUSED CUSTOMER - in global: /portal/nowhere/sign-in");
	}

	@Test
	void areWrittenDownWithoutAnySecret() {
		String reset = "/portal/" + this.vendor.getCode() + "/reset/";
		Form typed = Form.of("password", TYPED, "retype", TYPED, "_csrf", TICKET);

		this.callers.stranger().postBare(reset + TICKET, typed);
		this.callers.stranger().postBare(reset + TICKET + "/", typed);
		this.callers.stranger().postBare("/sign-in/reset/" + TICKET, typed);

		assertThat(lines()).containsExactly("REFUSED CUSTOMER - in " + this.vendor.getCode() + ": " + reset + "***",
				"REFUSED CUSTOMER - in " + this.vendor.getCode() + ": " + reset + "***",
				"REFUSED STAFF - in global: /sign-in/reset/***");
		assertThat(Stored.everything(this.jdbc)).doesNotContain(TICKET, TYPED);
	}

	@Test
	void areCutWhereTheAddressIsLong() {
		String path = "/a-long-way".repeat(300);

		assertThat(this.callers.stranger().postBare(path, Form.of()).statusCode()).isEqualTo(403);

		assertThat(lines()).containsExactly("REFUSED STAFF - in global: " + path.substring(0, 200));
	}

	/** Whoever sends many fills no table. */
	@Test
	void areWrittenDownAFewTimesAnHourOfEachSource() throws Exception {
		Caller stranger = this.callers.stranger();

		List<Integer> answers = AtOnce.of(3 * Incidents.TOLD_PER_HOUR,
				() -> stranger.postBare("/sign-in", Form.of()).statusCode());

		assertThat(answers).containsOnly(403);
		assertThat(lines()).hasSize(Incidents.TOLD_PER_HOUR);
		assertThat(counted()).isEqualTo(Incidents.TOLD_PER_HOUR);

		this.clock.advance(Duration.ofHours(1));
		stranger.postBare("/sign-in", Form.of());

		assertThat(lines()).hasSize(Incidents.TOLD_PER_HOUR + 1);
	}

	@Test
	void haveWordsInTheActivity() {
		TestUser administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.global());
		this.callers.signedIn(this.csr).postBare(dialog(), BY_MAIL);

		String page = this.callers.signedIn(administrator).get("/scopes/global/activity").body();

		assertThat(page).contains(this.messages.getMessage("activity.staff.form-rejected", null, Locale.ENGLISH),
				dialog());
	}

	private void assertRejected(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(this.jdbc.sql("select count(*) from password_reset where customer_id = ?")
			.param(this.customer.id())
			.query(Long.class)
			.single()).isZero();
		assertThat(lines()).containsExactly("REFUSED STAFF " + this.csr.email() + " in global: " + dialog());
	}

	private List<String> lines() {
		return this.jdbc
			.sql("select a.result || ' ' || a.actor_kind || ' ' || coalesce(a.actor_email, '-') || ' in ' "
					+ "|| s.code || ': ' || a.detail from activity a join scope s on s.id = a.scope_id "
					+ "where a.action = 'staff.form-rejected' and a.id > ? order by a.id")
			.param(this.before)
			.query(String.class)
			.list();
	}

	private long counted() {
		return this.jdbc.sql("select count(*) from attempt where kind = 'REJECTED_FORM'").query(Long.class).single();
	}

	private String dialog() {
		return "/scopes/" + this.vendor.getCode() + "/customers/" + this.customer.id() + "/password";
	}

}
