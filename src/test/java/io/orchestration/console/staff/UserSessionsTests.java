package io.orchestration.console.staff;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** The Sessions tab of a console user (R33, R36). */
@ConsoleTest
class UserSessionsTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private TestUser administrator;

	private TestUser csr;

	@BeforeEach
	void hire() {
		this.vendor = this.fixtures.vendor();
		this.administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
		this.csr = this.fixtures.staff(Role.CSR, this.vendor);
	}

	@Test
	void showWhereTheUserIsSignedIn() {
		signIn(this.csr);

		assertThat(get(this.csr)).hasStatusOk()
			.bodyText()
			.contains("Firefox on Linux", "192.0.2.7", "End all", "aria-current=\"page\">Sessions</a>")
			.doesNotContain("This one");

		this.clock.advance(Duration.ofMinutes(15));
		assertThat(get(this.csr)).hasStatusOk().bodyText().contains("Signed in nowhere.");
	}

	@Test
	void showNothingOfWhoeverIsDisabled() {
		signIn(this.csr);
		this.jdbc.sql("update console_user set enabled = false where id = ?").param(this.csr.id()).update();

		assertThat(get(this.csr)).bodyText().contains("Signed in nowhere.").doesNotContain("Firefox on Linux");
	}

	@Test
	void endOneOrAll() {
		long first = signIn(this.csr);
		signIn(this.csr);
		signIn(this.csr);

		assertThat(post(this.csr, "/" + first + "/end")).hasStatus3xxRedirection();
		assertThat(alive(this.csr)).isEqualTo(2);

		assertThat(post(this.csr, "/all/end")).hasStatus3xxRedirection();
		assertThat(alive(this.csr)).isZero();
		assertThat(trail()).containsExactly("{session.end.ENDED}", "{session.end.ENDED}");
	}

	@Test
	void areEndedForTheUserInTheUrlOnly() {
		long other = signIn(this.fixtures.staff(Role.CSR, this.vendor));

		post(this.csr, "/" + other + "/end");

		assertThat(this.jdbc.sql("select count(*) from console_session where id = ? and ended_at is null")
			.param(other)
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	@Test
	void stayWhereTheUserIsOutOfReach() {
		TestUser root = this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.global());
		this.fixtures.grant(root, Role.READER, this.vendor);
		TestUser foreign = this.fixtures.staff(Role.CSR, this.fixtures.vendor());
		signIn(root);
		signIn(foreign);

		assertThat(get(root)).hasStatusOk().bodyText().doesNotContain("End all");
		assertThat(post(root, "/all/end")).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get(foreign)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post(foreign, "/all/end")).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(List.of(alive(root), alive(foreign))).containsExactly(1, 1);
	}

	private long signIn(TestUser user) {
		OffsetDateTime now = OffsetDateTime.now(this.clock);
		this.jdbc
			.sql("insert into console_session (user_id, started_at, last_acted_at, source_address, user_agent) "
					+ "values (?, ?, ?, '192.0.2.7', 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0')")
			.params(user.id(), now, now)
			.update();
		return this.jdbc.sql("select max(id) from console_session where user_id = ?")
			.param(user.id())
			.query(Long.class)
			.single();
	}

	private int alive(TestUser user) {
		return this.jdbc.sql("select count(*) from console_session where user_id = ? and ended_at is null")
			.param(user.id())
			.query(Integer.class)
			.single();
	}

	private List<String> trail() {
		return this.jdbc.sql("select detail from activity where action = 'staff.session-ended' and user_id = ?")
			.param(this.csr.id())
			.query(String.class)
			.list();
	}

	private MvcTestResult get(TestUser shown) {
		return this.mvc.get().uri(tab(shown)).with(user(this.administrator)).exchange();
	}

	private MvcTestResult post(TestUser shown, String deed) {
		return this.mvc.post().uri(tab(shown) + deed).with(user(this.administrator)).with(csrf()).exchange();
	}

	private String tab(TestUser shown) {
		return "/scopes/" + this.vendor.getCode() + "/administration/users/" + shown.id() + "/sessions";
	}

}
