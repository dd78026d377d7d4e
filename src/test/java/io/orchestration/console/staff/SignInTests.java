package io.orchestration.console.staff;

import java.util.List;
import java.util.Locale;

import io.orchestration.console.scope.Role;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class SignInTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	@Test
	void ignoresCaseAndBlanksAroundTheAddress() {
		TestUser csr = csr();

		assertThat(signIn("  " + csr.email().toUpperCase(Locale.ROOT) + " ", Fixtures.PASSWORD)).redirectedUrl()
			.isEqualTo("/");
	}

	@Test
	void answersUnknownUsersDisabledOnesAndWrongPasswordsAlike() {
		TestUser disabled = csr();
		this.jdbc.sql("update console_user set enabled = false where id = ?").param(disabled.id()).update();

		List<MvcTestResult> answers = List.of(signIn("nobody@example.com", "whatever it is"),
				signIn("", "whatever it is"), signIn(csr().email(), "whatever it is"), signIn(csr().email(), ""),
				signIn(disabled.email(), Fixtures.PASSWORD));

		assertThat(answers)
			.allSatisfy((it) -> assertThat(it).hasStatus(302).redirectedUrl().isEqualTo("/sign-in?error"));
	}

	@Test
	void saysWhatWentWrongInOneTextForAllCauses() {
		assertThat(this.mvc.get().uri("/sign-in?error=")).hasStatusOk()
			.bodyText()
			.contains("That email and password do not match a console user.");
	}

	@Test
	void recordsWhoSignedInAndOut() {
		TestUser csr = csr();

		signIn(csr.email(), Fixtures.PASSWORD);
		assertThat(this.mvc.post()
			.uri("/sign-out")
			.with(SecurityMockMvcRequestPostProcessors.user(csr))
			.with(SecurityMockMvcRequestPostProcessors.csrf())).redirectedUrl().isEqualTo("/sign-in?out");

		assertThat(this.jdbc.sql("select action from activity where actor_email = ? and result = 'DONE' order by id")
			.param(csr.email())
			.query(String.class)
			.list()).containsExactly("staff.signed-in", "staff.signed-out");
	}

	@Test
	void recordsRefusalsWithMaskedAddressesAndNothingOfWhatStrangersTyped() {
		TestUser csr = csr();
		String typed = "secret" + this.fixtures.unique() + "@example.com";

		signIn(csr.email(), "whatever it is");
		signIn(typed, "whatever it is");

		List<String> details = this.jdbc
			.sql("select coalesce(detail, '') from activity where action = 'staff.sign-in-refused'")
			.query(String.class)
			.list();
		assertThat(details).contains("", "s***@example.com").doesNotContain(csr.email(), typed);
	}

	private TestUser csr() {
		return this.fixtures.staff(Role.CSR, this.fixtures.vendor());
	}

	private MvcTestResult signIn(String email, String password) {
		return this.mvc.post()
			.uri("/sign-in")
			.with(SecurityMockMvcRequestPostProcessors.csrf())
			.param("email", email)
			.param("password", password)
			.exchange();
	}

}
