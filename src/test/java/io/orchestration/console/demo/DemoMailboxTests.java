package io.orchestration.console.demo;

import java.util.stream.IntStream;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import static org.assertj.core.api.Assertions.assertThat;

@DemoTest
class DemoMailboxTests {

	private static final String LINK = "http://localhost:8080/portal/maple/reset/abc";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	JavaMailSender sender;

	@Autowired
	DemoMailbox mailbox;

	@Autowired
	UserDetailsService staff;

	@BeforeEach
	void empty() {
		this.mailbox.empty();
	}

	@Test
	void showsAMailWithALinkThatWorks() throws MessagingException {
		send("Choose a new password", "Open " + LINK + ".", "<p>Open</p>");

		assertThat(this.mvc.get().uri("/mailbox").with(csr())).hasStatusOk()
			.bodyText()
			.contains("Choose a new password", "jonas.okafor@example.net");
		assertThat(this.mvc.get().uri(newest()).with(csr())).hasStatusOk()
			.bodyText()
			.contains("<a href=\"" + LINK + "\">" + LINK + "</a>.");
	}

	@Test
	void showsHostileMailAsTextAndItsHtmlInASandbox() throws MessagingException {
		send("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<script>alert(1)</script>");

		assertThat(this.mvc.get().uri(newest()).with(csr())).bodyText()
			.doesNotContain("<script>alert", "<img src=x")
			.contains("&lt;script&gt;alert(1)&lt;/script&gt;");
		assertThat(this.mvc.get().uri(newest() + "/html").with(csr())).headers()
			.hasValue("Content-Security-Policy",
					"default-src 'none'; style-src 'unsafe-inline'; "
							+ "sandbox allow-popups allow-top-navigation-by-user-activation")
			.hasValue("X-Content-Type-Options", "nosniff");
	}

	@Test
	void keepsTheNewestMails() {
		IntStream.rangeClosed(1, DemoMailbox.MOST_MAILS + 2).forEach((it) -> sendQuietly("Mail " + it));

		assertThat(this.mailbox.newestFirst()).hasSize(DemoMailbox.MOST_MAILS);
		assertThat(this.mailbox.newestFirst().get(0).subject()).isEqualTo("Mail " + (DemoMailbox.MOST_MAILS + 2));
	}

	@Test
	void canBeEmptied() throws MessagingException {
		send("Choose a new password", "Hello", "<p>Hello</p>");

		assertThat(
				this.mvc.post().uri("/mailbox/emptying").with(csr()).with(SecurityMockMvcRequestPostProcessors.csrf()))
			.redirectedUrl()
			.isEqualTo("/mailbox");

		assertThat(this.mailbox.newestFirst()).isEmpty();
	}

	@Test
	void isMissingAMailThatIsGone() {
		assertThat(this.mvc.get().uri("/mailbox/424242").with(csr())).hasStatus(404);
		assertThat(this.mvc.get().uri("/mailbox/abc").with(csr())).hasStatus(404);
	}

	@Test
	void isClosedToStrangers() {
		assertThat(this.mvc.get().uri("/mailbox")).redirectedUrl().endsWith("/sign-in");
	}

	private RequestPostProcessor csr() {
		return SecurityMockMvcRequestPostProcessors.user(this.staff.loadUserByUsername("csr@example.com"));
	}

	private String newest() {
		return "/mailbox/" + this.mailbox.newestFirst().get(0).number();
	}

	private void sendQuietly(String subject) {
		try {
			send(subject, "Hello", "<p>Hello</p>");
		}
		catch (MessagingException ex) {
			throw new AssertionError(ex);
		}
	}

	private void send(String subject, String text, String html) throws MessagingException {
		MimeMessage message = this.sender.createMimeMessage();
		MimeMessageHelper helper = new MimeMessageHelper(message, true, "UTF-8");
		helper.setFrom("no-reply@maple.example");
		helper.setTo("jonas.okafor@example.net");
		helper.setSubject(subject);
		helper.setText(text, html);
		this.sender.send(message);
	}

}
