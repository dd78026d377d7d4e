package io.orchestration.console.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;

import io.orchestration.console.mail.MailProgress.State;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.TestClock;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@ConsoleTest
class MailOnTheWireTests {

	@Autowired
	AutowireCapableBeanFactory beans;

	@Autowired
	TestClock clock;

	DeliveryStage stage;

	@BeforeEach
	void setUp() throws IOException {
		this.stage = new DeliveryStage(this.beans);
	}

	@AfterEach
	void tearDown() throws IOException {
		this.stage.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Maple Outfitters", "Jürgen & Söhne", "Łódź Książki", "Ελληνικά Νέα", "Пример Ёлка",
			"متجر القيقب", "חנות אדר", "メープル洋品店", "楓樹服飾", "단풍 상점", "เมเปิล", "मेपल वस्त्र", "Smile 😀🍁",
			"\"Quoted\", <odd>; (brand) \\ = ?",
			"A very long brand name in которой буквы не кончаются и строку заголовка приходится переносить" })
	void carriesNamesInEveryScriptAsPlainAscii(String name) throws Exception {
		String text = name + "\nüber – 語 😀\n.\n.. a line of dots\n" + "long ".repeat(300) + "\n";
		send((order) -> new MailContent(name, name, text, "<p>" + name + "</p>"), "jonas@example.net");

		String wire = this.stage.server.accepted().get(0);
		MimeMessage mail = parse(wire);

		assertThat(wire.chars()).allMatch((it) -> it < 0x7f);
		assertThat(wire.replace("\r\n", "")).doesNotContain("\r", "\n");
		assertThat(wire.lines()).allMatch((it) -> it.length() < 998);
		assertThat(((InternetAddress) mail.getFrom()[0]).getPersonal()).isEqualTo(name);
		assertThat(mail.getSubject()).isEqualTo(name);
		assertThat(Mailbox.text(mail).replace("\r\n", "\n")).isEqualTo(text);
		assertThat(Mailbox.html(mail)).isEqualTo("<p>" + name + "</p>");
	}

	@Test
	void saysWhoSentItWhenToWhomAndWhereToAnswer() throws Exception {
		send(TestComposer::plain, "jonas@example.net");

		MimeMessage mail = parse(this.stage.server.accepted().get(0));

		assertThat(mail.getFrom()).containsExactly(new InternetAddress("no-reply@console.example.com"));
		assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("jonas@example.net"));
		assertThat(Arrays.toString(mail.getReplyTo())).matches("\\[help@s[0-9a-f]{8}\\.example\\.com]");
		assertThat(mail.getSentDate().toInstant()).isEqualTo(this.clock.instant());
		assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
		assertThat(mail.getContentType().toLowerCase(Locale.ROOT)).startsWith("multipart/alternative");
		assertThat(this.stage.server.commands()).contains("MAIL FROM:<no-reply@console.example.com>");
	}

	@Test
	void writesADomainOutsideAsciiInItsAsciiForm() throws Exception {
		send(TestComposer::plain, "Jonas.O@bücher.example");

		assertThat(this.stage.server.commands()).contains("RCPT TO:<Jonas.O@xn--bcher-kva.example>");
		assertThat(this.stage.progress(1).state()).isEqualTo(State.ACCEPTED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Brand\r\nBcc: eve@example.com", "Brand\nX: y", "Brand\rX: y", "Brand\u0000",
			"Brand\u2028X", "=?UTF-8?Q?Brand=0D=0AX?=" })
	void putsNothingOnTheWireWhenAHeaderWouldBreak(String hostile) {
		send((order) -> new MailContent(hostile, "Subject", "", ""), "jonas@example.net");
		this.stage.put(2, "jonas@example.net");
		this.stage.node((order) -> new MailContent("Brand", hostile, "", "")).deliverDue();

		assertThat(this.stage.server.commands()).isEmpty();
		assertThat(this.stage.progress(1).state()).isEqualTo(State.WAITING);
		assertThat(this.stage.progress(2).state()).isEqualTo(State.WAITING);
	}

	@ParameterizedTest
	@ValueSource(strings = { "jonas@example.net\r\nRCPT TO:<eve@example.com>", "jonas@example.net,eve@example.com",
			"jonas@example.net>\r\nDATA", "Jonas <jonas@example.net>", "jonas", "@example.net", "a@b@example.net",
			"jonas@example.net\u0000" })
	void doesNotEvenWriteDownARecipientThatIsNotOneAddress(String recipient) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.stage.put(1, recipient));
	}

	private void send(Function<MailOrder, MailContent> words, String recipient) {
		this.stage.put(1, recipient);
		this.stage.node(words).deliverDue();
	}

	private static MimeMessage parse(String wire) throws Exception {
		String unstuffed = wire.replace("\r\n..", "\r\n.");
		byte[] bytes = unstuffed.substring(0, unstuffed.length() - ".\r\n".length())
			.getBytes(StandardCharsets.ISO_8859_1);
		return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
	}

}
