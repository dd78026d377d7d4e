package io.orchestration.console.mail;

import java.net.ConnectException;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnswerTests {

	private static final String TICKET = "kQ3vX9-Zr_8LwT1bNf5yHc2dGj7mPs4aUe6oRi0xVtY";

	@Test
	void keepsTheWordsOfTheServer() {
		assertThat(Answer.of(new AuthenticationFailedException("535 5.7.8 credentials invalid\n")))
			.isEqualTo("535 5.7.8 credentials invalid");
	}

	@Test
	void namesWhatKeptTheServerFromSpeaking() {
		assertThat(Answer.of(new MessagingException("to mail.example.com", new ConnectException("refused"))))
			.isEqualTo("ConnectException");
	}

	@Test
	void strikesOutLinksAndTickets() {
		String words = "554 spam: https://shop.example.com/portal/maple/reset/" + TICKET + " and " + TICKET;

		assertThat(Answer.clean(words)).isEqualTo("554 spam: … and …");
	}

	@Test
	void masksAddresses() {
		assertThat(Answer.clean("550 <jonas@example.net>: no such user"))
			.isEqualTo("550 <j***@example.net>: no such user");
	}

	@Test
	void isOneShortLine() {
		assertThat(Answer.clean("550-first\r\n550 \u0000second\u2028third")).isEqualTo("550-first 550 second third");
		assertThat(Answer.clean("a ".repeat(400))).hasSize(301);
	}

}
