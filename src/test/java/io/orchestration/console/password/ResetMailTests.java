package io.orchestration.console.password;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.MailContent;
import io.orchestration.console.mail.MailOrder;
import io.orchestration.console.mail.NotWorthSending;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.scope.VendorWebsite;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static io.orchestration.console.password.PasswordDesk.NEW_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ConsoleTest
class ResetMailTests {

	private static final Pattern LINK = Pattern
		.compile("https://console\\.example\\.com/portal/(\\S+)/reset/(\\S{43})");

	@Autowired
	private ResetMailComposer composer;

	@Autowired
	private PasswordDesk desk;

	@Autowired
	private Fixtures fixtures;

	@Autowired
	private Scopes scopes;

	@Autowired
	private Mailbox mailbox;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void bringsALinkToTheConfiguredAddressInBothForms() {
		Customer customer = this.desk.customer();

		MailContent mail = this.composer.compose(ResetMail.of(this.desk.resetByMail(customer)));

		Matcher link = LINK.matcher(mail.text());
		assertThat(link.find()).isTrue();
		assertThat(link.group(1)).isEqualTo(this.desk.scopeOf(customer).getCode());
		assertThat(mail.html()).contains(link.group());
		this.desk.redeem(customer, TicketDigest.of(link.group(2)).orElseThrow(), NEW_PASSWORD);
	}

	@Test
	void bringsAnotherTicketWithEachTryAndAllOfThemWork() {
		Customer customer = this.desk.customer();
		PasswordReset reset = this.desk.resetByMail(customer);

		String first = ticketIn(this.composer.compose(ResetMail.of(reset)));
		String second = ticketIn(this.composer.compose(ResetMail.of(reset)));

		assertThat(first).isNotEqualTo(second);
		this.desk.redeem(customer, TicketDigest.of(first).orElseThrow(), NEW_PASSWORD);
	}

	/** F15. */
	@Test
	void isWorthSendingUntilHalfOfTheLinksLifeIsOver() {
		PasswordReset reset = this.desk.resetByMail(this.desk.customer());

		MailOrder order = ResetMail.of(reset);

		assertThat(reset.getExpiresAt()).isEqualTo(reset.getRequestedAt().plus(Duration.ofMinutes(60)));
		assertThat(order.sendBefore()).isEqualTo(reset.getRequestedAt().plus(Duration.ofMinutes(30)));
	}

	@Test
	void isNotWrittenForAResetThatIsOver() {
		Customer customer = this.desk.customer();
		PasswordReset older = this.desk.resetByMail(customer);
		this.desk.resetByMail(customer);

		assertThatExceptionOfType(NotWorthSending.class).isThrownBy(() -> this.composer.compose(ResetMail.of(older)));
	}

	@Test
	void startsItsLinkWithTheAddressOfTheVendorsOwnWebsite() {
		String code = "own" + this.fixtures.unique();
		Scope vendor = this.scopes.add(this.fixtures.global()
			.child(ScopeType.SALES, code, code, new VendorWebsite("https://shop.example.org", null, null, null, null)));
		Customer customer = this.fixtures.customer(vendor);

		MailContent mail = this.composer.compose(ResetMail.of(this.desk.resetByMail(customer)));

		assertThat(mail.text()).contains("https://shop.example.org/portal/" + code + "/reset/")
			.doesNotContain("console.example.com");
	}

	@Test
	void leavesItsSecretInNoTable() {
		Customer customer = this.desk.customer();
		this.desk.resetByMail(customer);
		String link = Mailbox.link(this.mailbox.await(String.valueOf(customer.getEmail()), 1).get(0));
		String ticket = link.substring(link.lastIndexOf('/') + 1);
		this.desk.redeem(customer, TicketDigest.of(ticket).orElseThrow(), NEW_PASSWORD);

		List<String> stored = everyStoredText();

		assertThat(stored).contains(TicketDigest.of(ticket).orElseThrow().hex())
			.noneMatch((it) -> it.contains(ticket) || it.contains(NEW_PASSWORD));
	}

	private static String ticketIn(MailContent mail) {
		Matcher link = LINK.matcher(mail.text());
		assertThat(link.find()).isTrue();
		return link.group(2);
	}

	private List<String> everyStoredText() {
		return this.jdbc.sql("""
				select table_name, column_name from information_schema.columns
				where table_schema = 'public' and data_type in ('character varying', 'character', 'text')""")
			.query((row, number) -> "select %s from %s where %1$s is not null".formatted(row.getString("column_name"),
					row.getString("table_name")))
			.list()
			.stream()
			.flatMap((it) -> this.jdbc.sql(it).query(String.class).list().stream())
			.toList();
	}

}
