package io.orchestration.console.security;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HttpTest;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** How sessions of console users begin and end (T23, R33). */
@HttpTest
class SessionGateIT {

	@Autowired
	Fixtures fixtures;

	@Autowired
	Callers callers;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private TestUser csr;

	private Caller caller;

	@BeforeEach
	void signIn() {
		this.vendor = this.fixtures.vendor();
		this.csr = this.fixtures.staff(Role.CSR, this.vendor);
		this.caller = this.callers.signedIn(this.csr);
	}

	@Test
	void beginUnderAnIdNobodyCouldHavePlanted() {
		Caller visitor = this.callers.stranger();
		visitor.readToken("/sign-in");
		String planted = visitor.cookie();

		signIn(visitor);

		assertThat(visitor.cookie()).isNotEqualTo(planted);
		assertThat(this.callers.with(planted).get(customers()).statusCode()).isEqualTo(302);
		assertThat(visitor.get(customers()).statusCode()).isEqualTo(200);
	}

	@Test
	void endWhenNothingIsDoneAndTheSignInLeadsBack() {
		this.clock.advance(Duration.ofMinutes(15));

		HttpResponse<String> page = this.caller.follow(this.caller.get(customers() + "?search=okafor"));
		assertThat(page.body()).contains("You were signed out because nothing was done for a while.");

		assertThat(location(signIn(this.caller))).contains(customers() + "?search=okafor");
		assertThat(activity()).contains("staff.session-ended {session.end.IDLE}");
	}

	@Test
	void areNotProlongedByWhatAPageAsksByItself() {
		this.clock.advance(Duration.ofMinutes(14));
		assertThat(this.caller.getPart(customers()).statusCode()).isEqualTo(200);
		assertThat(this.caller.getPart("/account/session").body()).contains("\"seconds\":60,\"last\":false");

		this.clock.advance(Duration.ofMinutes(1));

		assertThat(this.caller.getPart(customers()).statusCode()).isEqualTo(401);
		assertThat(this.caller.get(customers()).statusCode()).isEqualTo(302);
	}

	@Test
	void areProlongedByWhoSaysThatTheyStay() {
		this.clock.advance(Duration.ofMinutes(14));
		assertThat(this.caller.post("/account/session", Form.of()).body()).contains("\"seconds\":900");

		this.clock.advance(Duration.ofMinutes(14));

		assertThat(this.caller.get(customers()).statusCode()).isEqualTo(200);
	}

	@Test
	void leadBackToThePageALateFormWasSentFrom() {
		this.clock.advance(Duration.ofMinutes(15));

		HttpResponse<String> answer = this.caller.postFrom("/account/preferences", Form.of("language", "fr"));

		assertThat(location(answer)).isEqualTo("/sign-in");
		assertThat(location(signIn(this.caller))).isEqualTo("/account/preferences");
	}

	/** A page for signing in that was opened while the session before it went on. */
	@Test
	void takeASignInFromAPageWhoseSessionHasEnded() {
		this.caller.readToken("/sign-in");
		this.clock.advance(Duration.ofMinutes(15));

		HttpResponse<String> answer = this.caller.post("/sign-in",
				Form.of("email", this.csr.email(), "password", Fixtures.PASSWORD));

		assertThat(location(answer)).isEqualTo("/");
		assertThat(this.caller.get(customers()).statusCode()).isEqualTo(200);
		assertThat(activity()).contains("staff.session-ended {session.end.IDLE}");
	}

	@Test
	void takeNobodyForSignedInWhoFailsThere() {
		this.caller.readToken("/sign-in");
		this.clock.advance(Duration.ofMinutes(15));

		this.caller.post("/sign-in", Form.of("email", this.csr.email(), "password", "not the password at all"));

		assertThat(location(this.caller.get(customers()))).isEqualTo("/sign-in");
	}

	/** Such as one from before there were any limits. */
	@Test
	void areNeededByWhoeverHasSignedIn() {
		this.jdbc.sql(
				"delete from spring_session_attributes where attribute_name = 'console.session' and session_primary_id = "
						+ "(select primary_id from spring_session where principal_name = ?)")
			.param(this.csr.email())
			.update();

		assertThat(location(this.caller.get(customers()))).isEqualTo("/sign-in");
	}

	@Test
	void neverLeadElsewhereBack() {
		for (String referer : List.of("https://evil.test//evil.test/", "http://localhost/\\evil.test", "javascript:x",
				"http://localhost")) {
			Caller late = this.callers.signedIn(this.csr);
			this.clock.advance(Duration.ofMinutes(15));

			late.postFrom(referer, "/account/preferences", Form.of());

			assertThat(location(signIn(late))).as(referer).isEqualTo("/");
		}
	}

	@Test
	void endWithTheSignOut() {
		String cookie = this.caller.cookie();

		this.caller.post("/sign-out", Form.of());

		assertThat(this.callers.with(cookie).get(customers()).statusCode()).isEqualTo(302);
		assertThat(this.jdbc.sql("select end_reason from console_session where user_id = ?")
			.param(this.csr.id())
			.query(String.class)
			.single()).isEqualTo("SIGNED_OUT");
	}

	@Test
	void endForWhoIsDisabled() {
		this.jdbc.sql("update console_user set enabled = false where id = ?").param(this.csr.id()).update();

		assertThat(this.caller.get("/account/preferences").statusCode()).isEqualTo(302);
	}

	@Test
	void tellTheOldestOfTooManyWhyItEnds() {
		this.callers.signedIn(this.csr);
		this.callers.signedIn(this.csr);
		assertThat(this.caller.get(customers()).statusCode()).isEqualTo(200);

		this.callers.signedIn(this.csr);

		assertThat(this.caller.follow(this.caller.get(customers())).body())
			.contains("because you signed in elsewhere and had too many sessions at once");
		assertThat(activity()).contains("staff.session-ended {session.end.TOO_MANY}");
	}

	private HttpResponse<String> signIn(Caller who) {
		who.readToken("/sign-in");
		return who.post("/sign-in", Form.of("email", this.csr.email(), "password", Fixtures.PASSWORD));
	}

	private static String location(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").orElse("");
	}

	private String customers() {
		return "/scopes/" + this.vendor.getCode() + "/customers";
	}

	private List<String> activity() {
		return this.jdbc.sql("select action || ' ' || detail from activity where user_id = ? and detail is not null")
			.param(this.csr.id())
			.query(String.class)
			.list();
	}

}
