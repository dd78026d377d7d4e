package io.orchestration.console.mail;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;

import io.orchestration.console.mail.ServerAnswer.Meaning;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answers as mail servers give them, by the codes of RFC 5321 and RFC 3463, and the names
 * of what keeps one from speaking.
 */
class ServerAnswerTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			550 5.1.1 <j***@example.net>: Recipient address rejected | UNKNOWN_MAILBOX
			550 no such user                                         | UNKNOWN_MAILBOX
			551 user not local                                       | UNKNOWN_MAILBOX
			551 5.1.6 recipient has moved                            | UNKNOWN_MAILBOX
			501 5.1.3 bad recipient address syntax                   | BAD_ADDRESS
			553 mailbox name not allowed                             | BAD_ADDRESS
			452 4.2.2 over quota                                     | MAILBOX_FULL
			552-5.2.2 The email account is over quota                | MAILBOX_FULL
			452 insufficient system storage                          | MAILBOX_FULL
			552 exceeded storage allocation                          | MAILBOX_FULL
			550 5.2.1 mailbox disabled                               | MAILBOX_DISABLED
			550 5.1.2 bad destination system                         | UNKNOWN_DOMAIN
			550 5.4.4 unable to route: host not found                | UNKNOWN_DOMAIN
			556 5.1.10 recipient address has null MX                 | UNKNOWN_DOMAIN
			550 5.7.1 message rejected as spam                       | UNWANTED
			550 5.7.26 unauthenticated mail                          | UNWANTED
			554 transaction failed                                   | UNWANTED
			450 4.7.1 greylisted, try again in 60 seconds            | TRY_LATER
			451 4.7.1 Greylisting in action                          | TRY_LATER
			450 mailbox busy                                         | TRY_LATER
			451 try later                                            | TRY_LATER
			552 5.3.4 message too big                                | TOO_LARGE
			552 message size exceeds limit                           | TOO_LARGE
			552 5.2.3 longer than this mailbox takes                 | TOO_LARGE
			421 4.3.2 service shutting down                          | SERVER_BUSY
			421 too busy                                             | SERVER_BUSY
			452 4.3.1 insufficient system storage                    | SERVER_BUSY
			451 4.4.1 no answer from host                            | SERVER_BUSY
			Got bad greeting from SMTP host: mx, port: 25, response: 554 | SERVER_BUSY
			ConnectException                                         | SERVER_UNREACHABLE
			SocketTimeoutException                                   | SERVER_UNREACHABLE
			UnknownHostException                                     | SERVER_UNREACHABLE
			NoRouteToHostException                                   | SERVER_UNREACHABLE
			[EOF]                                                    | SERVER_UNREACHABLE
			535 5.7.8 authentication credentials invalid             | SIGN_IN_REFUSED
			535 bad credentials                                      | SIGN_IN_REFUSED
			530 5.7.0 authentication required                        | SIGN_IN_REFUSED
			failed to connect, no password specified?                | SIGN_IN_REFUSED
			553 5.1.8 sender address domain not found                | SENDER_REFUSED
			530 5.7.0 Must issue a STARTTLS command first            | NO_SAFE_CONNECTION
			454 4.7.0 TLS not available                              | NO_SAFE_CONNECTION
			SSLHandshakeException                                    | NO_SAFE_CONNECTION
			Could not convert socket to TLS                          | NO_SAFE_CONNECTION
			452 4.5.3 too many recipients                            | TOO_MANY
			450 too many mails in this hour                          | TOO_MANY
			IllegalStateException                                    | NOT_WRITTEN
			499 what                                                 | NO_WORDS
			gibberish                                                | NO_WORDS
			""")
	void meansSomethingToPeople(String original, Meaning meaning) {
		assertThat(ServerAnswer.of(original)).contains(new ServerAnswer(meaning, original));
	}

	@Test
	void isNoneWhereNothingWasSaid() {
		assertThat(ServerAnswer.of(null)).isEmpty();
		assertThat(ServerAnswer.of(" ")).isEmpty();
	}

	@Test
	void hasWordsAndAdviceForEveryMeaning() {
		ResourceBundle messages = ResourceBundle.getBundle("messages", Locale.ROOT);

		assertThat(Arrays.stream(Meaning.values()).map((it) -> new ServerAnswer(it, "")))
			.allMatch((it) -> messages.containsKey(it.getWordsKey()) && messages.containsKey(it.getAdviceKey()));
	}

}
