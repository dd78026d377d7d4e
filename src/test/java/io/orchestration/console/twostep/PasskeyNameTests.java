package io.orchestration.console.twostep;

import java.util.List;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** A passkey has the name its owner gives it, and nobody else does (R36). */
@ConsoleTest
class PasskeyNameTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	private TestUser owner;

	private TestUser other;

	private long passkey;

	@BeforeEach
	void add() {
		Scope vendor = this.fixtures.vendor();
		this.owner = this.fixtures.staff(Role.CSR, vendor);
		this.other = this.fixtures.staff(Role.ADMINISTRATOR, vendor);
		this.jdbc
			.sql("insert into passkey (user_id, credential_id, public_key, attestation, transports, signature_count, "
					+ "backup_eligible, backed_up, label, created_at, last_used_at) values (?, ?, '', '', '', 0, false, "
					+ "false, 'Work laptop', current_timestamp, current_timestamp)")
			.params(this.owner.id(), this.fixtures.unique())
			.update();
		this.passkey = this.jdbc.sql("select id from passkey where user_id = ?")
			.param(this.owner.id())
			.query(Long.class)
			.single();
	}

	@Test
	void canBeChanged() {
		assertThat(page(this.owner)).hasStatusOk().bodyText().contains("Rename Work laptop", "value=\"Work laptop\"");

		assertThat(rename(this.owner, "  Desk at home ")).redirectedUrl().isEqualTo("/account/two-step");

		assertThat(label()).isEqualTo("Desk at home");
		assertThat(overview()).bodyText().contains("Desk at home", "passkeys/" + this.passkey + "/name");
		assertThat(trail()).containsExactly("Work laptop → Desk at home");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "a name that is longer than the sixty letters that a passkey's name can have" })
	void hasOneToSixtyLetters(String label) {
		assertThat(rename(this.owner, label)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Error: ", "Give the passkey a name of 1 to 60 characters.", label.strip().replace("'", "&#39;"));

		assertThat(label()).isEqualTo("Work laptop");
	}

	@Test
	void isTextAndNothingElse() {
		rename(this.owner, "<img src=x onerror=alert(1)>");

		assertThat(overview()).bodyText().contains("&lt;img src=x onerror=alert(1)&gt;").doesNotContain("<img src=x");
		assertThat(page(this.owner)).bodyText().doesNotContain("<img src=x");
	}

	@Test
	void staysWhereItIsSomebodyElses() {
		assertThat(page(this.other)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(rename(this.other, "Mine")).hasStatus(HttpStatus.NOT_FOUND);

		assertThat(label()).isEqualTo("Work laptop");
	}

	@Test
	void isNotChangedIntoItself() {
		rename(this.owner, "Work laptop");

		assertThat(trail()).isEmpty();
	}

	private MvcTestResult page(TestUser me) {
		return this.mvc.get().uri(path()).with(user(me)).exchange();
	}

	private MvcTestResult overview() {
		return this.mvc.get().uri("/account/two-step").with(user(this.owner)).exchange();
	}

	private MvcTestResult rename(TestUser me, String label) {
		return this.mvc.post().uri(path()).with(user(me)).with(csrf()).param("label", label).exchange();
	}

	private String path() {
		return "/account/two-step/passkeys/" + this.passkey + "/name";
	}

	private String label() {
		return this.jdbc.sql("select label from passkey where id = ?").param(this.passkey).query(String.class).single();
	}

	private List<String> trail() {
		return this.jdbc.sql("select detail from activity where action = 'staff.passkey-renamed' and actor_id = ?")
			.param(this.owner.id())
			.query(String.class)
			.list();
	}

}
