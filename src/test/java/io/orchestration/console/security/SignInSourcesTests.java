package io.orchestration.console.security;

import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.scope.Role;
import io.orchestration.console.support.AtOnce;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/**
 * R23, R25 and T18: who tries passwords of console users from one place has to wait,
 * whoever they belong to, and nobody elsewhere does.
 */
@ConsoleTest
class SignInSourcesTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	ConsoleProperties properties;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcTemplate jdbc;

	private String place;

	private TestUser csr;

	@BeforeEach
	void manyFailuresAtOnePlace() {
		this.place = "place " + this.fixtures.unique();
		this.csr = this.fixtures.staff(Role.CSR, this.fixtures.vendor());
		Object[] failure = { AttemptKind.STAFF_SIGN_IN.name(), this.place,
				this.clock.instant().atOffset(ZoneOffset.UTC) };
		this.jdbc.batchUpdate("insert into attempt (kind, source, at) values (?, ?, ?)",
				Collections.nCopies(this.properties.limits().failedSignInsPerHour() - 1, failure));
	}

	@Test
	void refusesEvenTheRightPasswordAfterTooManyFailures() {
		assertThat(signIn(this.place, this.fixtures.unique() + "@example.com", "no such password")).redirectedUrl()
			.isEqualTo("/sign-in?error");

		MvcTestResult refused = signIn(this.place, this.csr.email(), Fixtures.PASSWORD);

		assertThat(refused).hasStatus(HttpStatus.TOO_MANY_REQUESTS).headers().containsHeader("Retry-After");
		assertThat(this.jdbc.queryForList("select action from activity where source_address = ? order by id",
				String.class, this.place))
			.endsWith("staff.limit-reached");
		assertThat(signIn("elsewhere", this.csr.email(), Fixtures.PASSWORD)).redirectedUrl().isEqualTo("/");
	}

	@Test
	void countsNoSignInThatSucceeds() {
		signIn(this.place, this.csr.email(), Fixtures.PASSWORD);

		assertThat(signIn(this.place, this.csr.email(), Fixtures.PASSWORD)).redirectedUrl().isEqualTo("/");
	}

	/** However many come at once, one more is looked at and no more. */
	@Test
	void looksAtNoMoreAtOnceThanOneByOne() throws Exception {
		List<String> answers = AtOnce.of(100,
				() -> String.valueOf(
						signIn(this.place, this.fixtures.unique() + "@example.com", "no such password").getResponse()
							.getRedirectedUrl()));

		assertThat(answers).allMatch((it) -> it.equals("/sign-in?error") || it.equals("null"));
		assertThat(answers.stream().filter("/sign-in?error"::equals).count()).isLessThanOrEqualTo(1);
	}

	private MvcTestResult signIn(String from, String email, String password) {
		return this.mvc.post().uri("/sign-in").with(csrf()).with((request) -> {
			request.setRemoteAddr(from);
			return request;
		}).param("email", email).param("password", password).exchange();
	}

}
