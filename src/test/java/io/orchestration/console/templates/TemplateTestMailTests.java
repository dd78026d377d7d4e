package io.orchestration.console.templates;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

import io.orchestration.console.mail.MailCulture;
import io.orchestration.console.mail.MailPart;
import io.orchestration.console.mail.MailTemplate;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class TemplateTestMailTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TemplateChoices choices;

	@Autowired
	Mailbox mailbox;

	@Autowired
	MessageSource messages;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private TestUser administrator;

	@BeforeEach
	void makeVendor() {
		this.vendor = this.fixtures.vendor();
		this.administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
	}

	static Stream<Arguments> everyMailInEveryLanguage() {
		return Arrays.stream(MailTemplate.values())
			.flatMap((mail) -> Arrays.stream(MailCulture.values()).map((culture) -> Arguments.of(mail, culture)));
	}

	@ParameterizedTest
	@MethodSource("everyMailInEveryLanguage")
	void arrivesInBothFormsAndSaysThatItIsNone(MailTemplate template, MailCulture culture) throws Exception {
		Scope global = this.fixtures.global();
		Scope scope = template.isForCustomers() ? this.vendor : global;
		TestUser me = this.fixtures.staff(Role.ADMINISTRATOR, global);

		assertThat(send(scope, template.getKey() + "/" + culture.getKey(), me)).hasStatus3xxRedirection();

		MimeMessage mail = this.mailbox.await(me.email(), 1).get(0);
		String heading = this.messages.getMessage("mail." + template.getKey() + ".heading", null, culture.locale());
		assertThat(mail.getSubject()).startsWith("[Test] ").doesNotContain("{", "gap");
		assertThat(mail.getContentType()).startsWith("multipart/alternative");
		Multipart parts = (Multipart) mail.getContent();
		assertThat(parts.getBodyPart(0).getHeader("Content-Transfer-Encoding")).containsExactly("quoted-printable");
		assertThat(parts.getBodyPart(1).getHeader("Content-Transfer-Encoding")).containsExactly("quoted-printable");
		assertThat(Mailbox.text(mail)).contains(heading, say("mail.test.mark", culture))
			.doesNotContain("{", "??", "gap", "<", "&");
		assertThat(Mailbox.html(mail)).contains("lang=\"" + culture.getKey() + "\"", "<h1", "role=\"presentation\"")
			.doesNotContain("??", " th:", "<script", "<img");
		assertThat(Mailbox.text(mail).contains("https://sample-link.invalid/")).isEqualTo(template.hasLink());
	}

	@Test
	void goesFromWhomAndIsAnsweredWhereTheScopeSays() throws Exception {
		this.choices.choose(this.vendor, Area.LOOK, MailPart.FROM, "post@bücher.example");
		this.choices.choose(this.vendor, Area.LOOK, MailPart.REPLY_TO, "answers@maple.example.com");
		this.choices.choose(this.vendor, Area.LOOK, MailPart.SENDER_NAME, "Maple & Söhne");

		send(this.vendor, "look", this.administrator);

		MimeMessage mail = this.mailbox.await(this.administrator.email(), 1).get(0);
		InternetAddress from = (InternetAddress) mail.getFrom()[0];
		assertThat(from.getAddress()).isEqualTo("post@xn--bcher-kva.example");
		assertThat(from.getPersonal()).isEqualTo("Maple & Söhne");
		assertThat(Arrays.toString(mail.getReplyTo())).isEqualTo("[answers@maple.example.com]");
	}

	@Test
	void goesToNobodyElseAndForAdministratorsOnly() {
		TestUser csr = this.fixtures.staff(Role.CSR, this.vendor);

		assertThat(send(this.vendor, "reset/en", csr)).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(send(this.fixtures.vendor(), "reset/en", this.administrator)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(send(this.vendor, "reset/de", this.administrator)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(send(this.vendor, "nothing/en", this.administrator)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(send(this.vendor, "console-password-changed/en", this.administrator))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.mailbox.to(csr.email())).isEmpty();
	}

	/** R20: no mailbox is flooded, not even one's own. */
	@Test
	void isRefusedInWordsToWhomHasGotTwentyWithinAnHour() {
		Scope another = this.fixtures.vendor();
		this.fixtures.grant(this.administrator, Role.ADMINISTRATOR, another);
		for (int at = 0; at < 20; at++) {
			assertThat(send(this.vendor, "reset/en", this.administrator)).hasStatus3xxRedirection()
				.flash()
				.containsEntry("notice", "templates.test.sent");
		}

		MvcTestResult refused = send(another, "look", this.administrator);

		assertThat(refused).hasStatus3xxRedirection().flash().doesNotContainKey("notice").containsKey("openFrom");
		assertThat(this.mvc.get()
			.uri("/scopes/" + another.getCode() + "/administration/mail-templates/look")
			.with(user(this.administrator))
			.cookie(refused.getResponse().getCookies())).bodyText()
			.contains("No test mail was sent: you have got as many within an hour as anybody may.");
		assertThat(ordered(this.administrator)).isEqualTo(20);

		TestUser colleague = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
		assertThat(send(this.vendor, "look", colleague)).flash().containsKey("notice");
		this.clock.advance(Duration.ofHours(1));
		assertThat(send(this.vendor, "look", this.administrator)).flash().containsKey("notice");
	}

	private int ordered(TestUser user) {
		return this.jdbc.sql("select count(*) from outbox_mail where kind = ? and recipient = ?")
			.params(TemplateTestMails.KIND, user.email())
			.query(Integer.class)
			.single();
	}

	private MvcTestResult send(Scope scope, String path, TestUser user) {
		return this.mvc.post()
			.uri("/scopes/" + scope.getCode() + "/administration/mail-templates/" + path + "/test-mails")
			.with(user(user))
			.with(csrf())
			.exchange();
	}

	private String say(String key, MailCulture culture) {
		return this.messages.getMessage(key, null, culture.locale());
	}

}
