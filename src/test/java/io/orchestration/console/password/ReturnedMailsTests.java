package io.orchestration.console.password;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.MailEvent;
import io.orchestration.console.mail.MailOrder;
import io.orchestration.console.support.ConsoleTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class ReturnedMailsTests {

	private static final String WORDS = "550 5.1.1 User unknown";

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private PasswordDesk desk;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private ApplicationEventPublisher events;

	private Customer customer;

	private PasswordReset reset;

	@BeforeEach
	void aMailCameBack() {
		this.customer = this.desk.customer();
		this.reset = this.desk.resetByMail(this.customer);
		this.jdbc
			.sql("update outbox_mail set state = 'BOUNCED', ended_at = created_at, bounced_at = created_at, "
					+ "last_answer = ?, lease_owner = null where customer_id = ?")
			.params(WORDS, this.customer.id())
			.update();
	}

	@Test
	void standInTheTrailWithTheReason() {
		assertThat(get("/account")).bodyText().contains("Came back", WORDS, "Resend").doesNotContain("hx-get");
	}

	@Test
	void areAWarningBeforeTheNextReset() {
		assertThat(get("/password")).bodyText().contains("Mail to this address was refused today.");
	}

	@Test
	void areWrittenDownInTheActivity() {
		MailOrder order = new MailOrder(ResetMail.KIND, this.reset.id(), this.customer.scopeId(), this.customer.id(),
				"jonas@example.net", null);

		this.transaction
			.executeWithoutResult((status) -> this.events.publishEvent(new MailEvent.Bounced(order, WORDS)));

		assertThat(this.desk.activity(this.customer)).contains("mail.came-back REFUSED");
	}

	private MvcTestResult get(String path) {
		String scope = this.desk.scopeOf(this.customer).getCode();
		return this.mvc.get()
			.uri("/scopes/" + scope + "/customers/" + this.customer.id() + path)
			.with(user(this.desk.csrFor(this.customer)))
			.exchange();
	}

}
