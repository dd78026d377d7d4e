package io.orchestration.console.staff;

import java.util.List;

import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.TestUser;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/** R17: another address of a console user is told to the old one and the new one. */
@ConsoleTest
class AddressChangeTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Mailbox mailbox;

	@Autowired
	JdbcClient jdbc;

	private TestUser csr;

	private UserDesk desk;

	@BeforeEach
	void hire() {
		Scope vendor = this.fixtures.vendor();
		this.csr = this.fixtures.staff(Role.CSR, vendor);
		this.desk = new UserDesk(this.mvc, this.jdbc, this.fixtures.staff(Role.ADMINISTRATOR, vendor), vendor);
	}

	@Test
	void isToldToBothAddresses() throws Exception {
		String after = this.csr.email().replace("staff.", "moved.");

		moveTo(after);

		for (String recipient : List.of(this.csr.email(), after)) {
			MimeMessage mail = this.mailbox.await(recipient, 1).get(0);
			assertThat(mail.getSubject()).isEqualTo("Your email address for Orchestration Console was changed");
			assertThat(Mailbox.text(mail))
				.contains("from " + masked(this.csr.email()) + " to " + masked(after), "You were signed out everywhere")
				.doesNotContain(after);
		}
	}

	@Test
	void isNotToldWhereItStaysTheSame() {
		this.desk.rename(this.csr, "Rae Okafor");

		assertThat(this.jdbc.sql("select count(*) from outbox_mail where recipient = ?")
			.param(this.csr.email())
			.query(Integer.class)
			.single()).isZero();
	}

	private void moveTo(String email) {
		this.desk.profile(this.csr)
			.param("displayName", this.csr.displayName())
			.param("email", email)
			.param("enabled", "true")
			.exchange();
	}

	private static String masked(String email) {
		return new EmailAddress(email).masked();
	}

}
