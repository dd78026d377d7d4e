package io.orchestration.console.twostep;

import java.util.List;

import io.orchestration.console.scope.Role;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.twostep.Desk.Phone;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What follows from a change of console users' own second factors: they are told (R17),
 * and who knew the password only is out (R33).
 */
@ConsoleTest
class TwoStepNoticeTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Mailbox mailbox;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Desk desk;

	@BeforeEach
	void signIn() {
		this.desk = new Desk(this.mvc, this.clock, this.fixtures.staff(Role.CSR, this.fixtures.vendor()));
		this.desk.signIn();
	}

	@Test
	void tellsOfANewApp() throws Exception {
		this.desk.setUpApp();

		MimeMessage mail = this.mailbox.await(this.desk.user().email(), 1).get(0);
		assertThat(mail.getSubject()).isEqualTo("Your two-step sign-in for Orchestration Console was changed");
		assertThat(Mailbox.text(mail)).contains("an authenticator app was set up", this.desk.user().email());
	}

	@Test
	void endsSessionsElsewhereThatBeganWithoutIt() {
		Desk elsewhere = this.desk.elsewhere();
		elsewhere.signIn();

		this.desk.setUpApp();

		assertThat(this.desk.get("/account/two-step")).hasStatusOk();
		assertThat(elsewhere.get("/account/two-step")).redirectedUrl().isEqualTo("/sign-in");
	}

	/** The device may be in other hands, and somebody may have read the codes. */
	@ParameterizedTest
	@ValueSource(strings = { "recovery-codes", "app/removal" })
	void endsSessionsElsewhereThatBeganWithWhatIsGone(String deed) {
		Phone phone = this.desk.setUpApp();
		Desk elsewhere = this.desk.elsewhere();
		elsewhere.signIn();
		elsewhere.post("/account/second-step", "proof-code", phone.nextCode());
		assertThat(elsewhere.get("/account/two-step")).hasStatusOk();

		this.desk.post("/account/two-step/" + deed);

		assertThat(this.desk.get("/account/two-step")).hasStatusOk();
		assertThat(elsewhere.get("/account/two-step")).redirectedUrl().isEqualTo("/sign-in");
	}

	@Test
	void endsSessionsElsewhereWhenAPasskeyIsRemoved() {
		Desk elsewhere = this.desk.elsewhere();
		elsewhere.signIn();
		addPasskey();

		this.desk.post("/account/two-step/passkeys/" + passkey() + "/removal");

		assertThat(this.desk.get("/account/two-step")).hasStatusOk();
		assertThat(elsewhere.get("/account/two-step")).redirectedUrl().isEqualTo("/sign-in");
	}

	@Test
	void tellsOfEachChange() throws Exception {
		this.desk.setUpApp();
		this.desk.post("/account/two-step/recovery-codes");
		this.desk.post("/account/two-step/app/removal");
		addPasskey();
		this.desk.post("/account/two-step/passkeys/" + passkey() + "/removal");

		this.mailbox.await(this.desk.user().email(), 4);
		assertThat(kinds()).containsExactly("console-authenticator-app-added", "console-recovery-codes-renewed",
				"console-authenticator-app-removed", "console-passkey-removed");
	}

	@Test
	void saysNothingWhereNothingWasChanged() {
		this.desk.post("/account/two-step/recovery-codes");
		this.desk.post("/account/two-step/app/removal");
		this.desk.post("/account/two-step/passkeys/4711/removal");

		assertThat(kinds()).isEmpty();
	}

	private void addPasskey() {
		this.jdbc
			.sql("insert into passkey (user_id, credential_id, public_key, attestation, transports, signature_count, "
					+ "backup_eligible, backed_up, label, created_at, last_used_at) values (?, ?, '', '', '', 0, false, "
					+ "false, 'Work laptop', current_timestamp, current_timestamp)")
			.params(this.desk.user().id(), this.fixtures.unique())
			.update();
	}

	private List<String> kinds() {
		return this.jdbc.sql("select kind from outbox_mail where recipient = ? order by id")
			.param(this.desk.user().email())
			.query(String.class)
			.list();
	}

	private long passkey() {
		return this.jdbc.sql("select id from passkey where user_id = ?")
			.param(this.desk.user().id())
			.query(Long.class)
			.single();
	}

}
