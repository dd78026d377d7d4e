package io.orchestration.console.staff;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

import io.orchestration.console.password.InvalidTicket;
import io.orchestration.console.password.TicketDigest;
import io.orchestration.console.scope.Role;
import io.orchestration.console.support.AtOnce;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.TestUser;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class StaffRedemptionTests {

	private static final String NEW = "seven herons cross a frozen field";

	@Autowired
	StaffRedemption redemption;

	@Autowired
	StaffTickets tickets;

	@Autowired
	ConsoleUserRepository users;

	@Autowired
	PasswordEncoder encoder;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Mailbox mailbox;

	@Autowired
	JdbcClient jdbc;

	private TestUser csr;

	private StaffReset reset;

	@BeforeEach
	void sendALink() {
		this.csr = this.fixtures.staff(Role.CSR, this.fixtures.vendor());
		this.reset = begin();
	}

	/** T6 (R6). */
	@Test
	void isGrantedOnceOfTwentyAtOnce() throws Exception {
		TicketDigest ticket = this.tickets.mint(this.reset).digest();
		AtomicInteger number = new AtomicInteger();

		List<String> winners = AtOnce.of(20, () -> redeem(ticket, NEW + " " + number.incrementAndGet()))
			.stream()
			.filter((it) -> !it.isEmpty())
			.toList();

		assertThat(winners).hasSize(1);
		assertThat(this.encoder.matches(winners.get(0), stored().passwordHash())).isTrue();
		assertThat(this.jdbc.sql("select count(*) from outbox_mail where kind = ? and reference = ?")
			.params(StaffNotices.PASSWORD_CHANGED, this.csr.id())
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	/** The same, where nodes do not know of each other: the database alone decides. */
	@Test
	void isSpentOnceHoweverManyNodesTry() throws Exception {
		TicketDigest ticket = this.tickets.mint(this.reset).digest();

		List<Boolean> spent = AtOnce.of(20, () -> this.tickets.spend(ticket));

		assertThat(spent).containsOnlyOnce(true);
	}

	@Test
	void worksWithEachTicketOfTheReset() {
		TicketDigest first = this.tickets.mint(this.reset).digest();
		TicketDigest second = this.tickets.mint(this.reset).digest();

		assertThat(redeem(first, NEW)).isEqualTo(NEW);
		assertThat(redeem(second, NEW + " again")).isEmpty();
	}

	@Test
	void leavesOneLinkPerUserHoweverManyAreSentAtOnce() throws Exception {
		AtOnce.of(8, this::begin);

		assertThat(this.jdbc.sql("select count(*) from staff_reset where user_id = ? and ended_at is null")
			.param(this.csr.id())
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	/** T15 (R17). */
	@Test
	void isToldByMailWithoutThePassword() throws Exception {
		redeem(this.tickets.mint(this.reset).digest(), NEW);

		MimeMessage mail = this.mailbox.await(this.csr.email(), 1).get(0);
		assertThat(mail.getSubject()).isEqualTo("Your password for Orchestration Console was changed");
		assertThat(Mailbox.text(mail) + Mailbox.html(mail)).doesNotContain(NEW);
	}

	/** The password, if it was taken. */
	private String redeem(TicketDigest ticket, String password) {
		try {
			this.redemption.redeem(ticket, password);
			return password;
		}
		catch (InvalidTicket ex) {
			return "";
		}
	}

	private StaffReset begin() {
		return Objects.requireNonNull(this.transaction.execute(
				(status) -> this.tickets.begin(this.users.lockById(this.csr.id()).orElseThrow(), ResetCause.SENT)));
	}

	private ConsoleUser stored() {
		return this.users.findById(this.csr.id()).orElseThrow();
	}

}
