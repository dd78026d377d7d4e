package io.orchestration.console.staff;

import java.time.Duration;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.TestUser;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class StaffInvitationTests {

	@Autowired
	Invitations invitations;

	@Autowired
	StaffTickets tickets;

	@Autowired
	ConsoleUserRepository users;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Mailbox mailbox;

	@Autowired
	JdbcClient jdbc;

	private Scope scope;

	private TestUser csr;

	@BeforeEach
	void hire() {
		this.scope = this.fixtures.vendor();
		this.csr = this.fixtures.staff(Role.CSR, this.scope);
	}

	@Test
	void bringsALinkThatWorksForThreeDays() throws Exception {
		invite();

		MimeMessage mail = this.mailbox.await(this.csr.email(), 1).get(0);
		assertThat(mail.getSubject()).isEqualTo("Your access to Orchestration Console");
		assertThat(Mailbox.text(mail)).contains("Hello Rae Whitfield,", this.csr.email(), "works once, until",
				"You did not expect this?");
		assertThat(this.tickets.liveOf(this.csr.id())).hasValueSatisfying(
				(it) -> assertThat(it.expiresAt()).isEqualTo(it.requestedAt().plus(Duration.ofDays(3))));
		assertThat(this.jdbc.sql("select count(*) from activity where action = 'staff.invited' and user_id = ?")
			.param(this.csr.id())
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void isWorthNothingOnceTheUserIsDisabledBeforeTheMailLeaves() {
		invite();
		this.jdbc.sql("update console_user set enabled = false where id = ?").param(this.csr.id()).update();

		assertThat(this.tickets.live(this.tickets.liveOf(this.csr.id()).orElseThrow().id())).isEmpty();
	}

	/** R9: for good, whatever becomes of the user later. */
	@ParameterizedTest
	@ValueSource(strings = { "staff.user-email-changed", "staff.user-disabled" })
	void endsForGoodWith(String change) {
		invite();

		this.transaction.executeWithoutResult(
				(status) -> this.events.publishEvent(StaffFact.on(stored(), change, this.fixtures.global(), null)));

		assertThat(this.tickets.liveOf(this.csr.id())).isEmpty();
	}

	@Test
	void outlivesWhatDoesNotMatter() {
		invite();

		this.transaction.executeWithoutResult((status) -> this.events
			.publishEvent(StaffFact.on(stored(), "staff.user-edited", this.fixtures.global(), null)));

		assertThat(this.tickets.liveOf(this.csr.id())).isPresent();
	}

	private void invite() {
		this.transaction.executeWithoutResult((status) -> this.invitations.invite(stored(), this.scope));
	}

	private ConsoleUser stored() {
		return this.users.findById(this.csr.id()).orElseThrow();
	}

}
