package io.orchestration.console.staff;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A session is of no use to whoever is disabled (R33, R37). */
@ConsoleTest
class DisabledUserTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private TestUser csr;

	private UserDesk desk;

	@BeforeEach
	void hire() {
		this.vendor = this.fixtures.vendor();
		this.csr = this.fixtures.staff(Role.CSR, this.vendor);
		this.desk = new UserDesk(this.mvc, this.jdbc, this.fixtures.staff(Role.ADMINISTRATOR, this.vendor),
				this.vendor);
	}

	@ParameterizedTest
	@CsvSource({ "GET,/", "GET,/scopes", "GET,/scopes/{scope}/customers", "GET,/account/password",
			"GET,/account/preferences", "POST,/account/password", "POST,/account/preferences", "POST,/scopes/choice",
			"POST,/scopes/{scope}/customers/1/password", "GET,/nothing/at/all" })
	void opensNothingAtTheNextRequest(String method, String path) {
		Cookie session = signIn();
		this.jdbc.sql("update console_user set enabled = false where id = ?").param(this.csr.id()).update();

		assertThat(this.mvc.method(HttpMethod.valueOf(method))
			.uri(path.replace("{scope}", this.vendor.getCode()))
			.cookie(session)
			.with(csrf())).hasStatus(302).hasRedirectedUrl("/sign-in");
	}

	@Test
	void doesNotComeBackWhenTheUserDoes() {
		Cookie session = signIn();
		this.jdbc.sql("update console_user set enabled = false where id = ?").param(this.csr.id()).update();
		open(session, "/scopes");
		this.jdbc.sql("update console_user set enabled = true where id = ?").param(this.csr.id()).update();

		assertThat(open(session, "/scopes")).redirectedUrl().isEqualTo("/sign-in");
	}

	@Test
	void isEndedByDisabling() {
		signIn();
		signIn();
		assertThat(sessions()).isEqualTo(2);

		assertThat(this.desk.disable(this.csr)).hasStatus3xxRedirection();

		assertThat(sessions()).isZero();
		assertThat(this.desk.actsOn(this.csr)).containsExactly("staff.user-disabled:  by " + this.desk.me().email());
	}

	/** Who signs in with another address from now on is known by it. */
	@Test
	void isEndedByAnotherAddress() {
		Cookie session = signIn();

		this.desk.profile(this.csr)
			.param("displayName", "Rae Whitfield")
			.param("email", "new." + this.csr.email())
			.param("enabled", "true")
			.exchange();

		assertThat(open(session, "/scopes")).redirectedUrl().isEqualTo("/sign-in");
	}

	@Test
	void goesOnWhenSomethingElseIsEdited() {
		Cookie session = signIn();

		this.desk.rename(this.csr, "Rae Okafor");

		assertThat(open(session, "/scopes")).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/sign-in", "/livez" })
	void doesNotMatterWhereEverybodyMayGo(String path) {
		Cookie session = signIn();
		this.jdbc.sql("update console_user set enabled = false where id = ?").param(this.csr.id()).update();

		assertThat(open(session, path)).hasStatusOk();
	}

	private long sessions() {
		return this.jdbc.sql("select count(*) from console_session where user_id = ? and ended_at is null")
			.param(this.csr.id())
			.query(Long.class)
			.single();
	}

	private MvcTestResult open(Cookie session, String url) {
		return this.mvc.get().uri(url).cookie(session).exchange();
	}

	private Cookie signIn() {
		return this.mvc.post()
			.uri("/sign-in")
			.with(csrf())
			.param("email", this.csr.email())
			.param("password", Fixtures.PASSWORD)
			.exchange()
			.getResponse()
			.getCookies()[0];
	}

}
