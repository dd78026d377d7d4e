package io.orchestration.console.mail;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmailAddressTests {

	@ParameterizedTest
	@ValueSource(strings = { "a@b.example", "first.last+tag@sub.example.com", "o'neill@example.ie",
			"x_y-z@münchen.example", "1@example.museum", "!#$%&*/=?^`{|}~@example.com" })
	void takesWhatMailCanBeSentTo(String text) {
		assertThat(EmailAddress.of(text)).map(EmailAddress::value).contains(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "@", "a", "a@", "@b.example", "a@b", "a b@c.example", "a@b@c.example", ".a@b.example",
			"a.@b.example", "a..b@c.example", "\"a\"@b.example", "a(c)@b.example", "a@[127.0.0.1]", "a@-b.example",
			"a@b-.example", "a@b..example", "a@b.1", "a@b.example.", "a,b@c.example", "a@b.example,c@d.example",
			"Name <a@b.example>", "a\r\nBcc: x@y.example", "a@b.example\r\nBcc:x@y.example", "a\0@b.example",
			"ä@b.example", "mıke@example.com", "a@b.e\u0301xample\u202e", "a@exa_mple.com", "a@\ud800.example" })
	void refusesEverythingElse(String text) {
		assertThat(EmailAddress.of(text)).isEmpty();
	}

	@Test
	void boundsTheLength() {
		String domain = ("x".repeat(60) + ".").repeat(3) + "example";

		assertThat(EmailAddress.of("a".repeat(64) + "@" + domain.substring(2))).isPresent();
		assertThat(EmailAddress.of("a".repeat(65) + "@b.example")).isEmpty();
		assertThat(EmailAddress.of("a".repeat(64) + "@" + domain)).isEmpty();
		assertThat(EmailAddress.of("a@" + "x".repeat(10_000) + ".example")).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "Jonas@EXAMPLE.com, jonas@example.com", "jonas@MÜNCHEN.example, jonas@xn--mnchen-3ya.example",
			"jonas@xn--mnchen-3ya.example, jonas@xn--mnchen-3ya.example", "' I@example.com ', i@example.com" })
	void isTheSameAddressHoweverItIsSpelled(String text, String canonical) {
		assertThat(new EmailAddress(text).canonical()).isEqualTo(canonical);
	}

	@Test
	void showsLogsOnlyItsFirstLetterAndDomain() {
		assertThat(new EmailAddress("jonas@example.com")).hasToString("j***@example.com");
	}

}
