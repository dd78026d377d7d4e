package io.orchestration.console.templates;

import io.orchestration.console.mail.MailCulture;
import io.orchestration.console.mail.MailPart;
import io.orchestration.console.mail.MailTemplate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PartRulesTests {

	private static final Area WORDS = new Area(MailTemplate.RESET, MailCulture.ENGLISH);

	/** No header of a mail can be begun by what an administrator types (R47, T29). */
	@ParameterizedTest
	@ValueSource(strings = { "Hello\r\nBcc: eve@example.com", "Hello\nX: y", "Hello\rX: y", "Hello\u0000",
			"Hello\u2028X", "Hello\u0085X", "=?UTF-8?Q?Hello=0D=0AX?=", "\ud800" })
	void letsNothingBreakAHeader(String hostile) {
		assertThat(problems(MailPart.SUBJECT, hostile)).isEqualTo("templates.error.one-line");
		assertThat(problems(MailPart.SENDER_NAME, hostile)).isEqualTo("templates.error.one-line");
		assertThat(problems(MailPart.FROM, "a@b.example" + hostile)).isEqualTo("templates.error.one-line");
		assertThat(problems(MailPart.REPLY_TO, "a@b.example" + hostile)).isEqualTo("templates.error.one-line");
	}

	@Test
	void knowsWhatEachMailCanMention() {
		assertThat(problems(MailPart.INTRODUCTION, "Until {link.expires},\n\tthen no more.")).isEmpty();
		assertThat(problems(MailPart.INTRODUCTION, "On {change.at}")).isEqualTo("templates.error.placeholder.unknown");
		assertThat(problems(MailPart.SUBJECT, "Until {link.expires")).isEqualTo("templates.error.placeholder.unclosed");
		assertThat(problems(MailPart.CLOSING, "Until link.expires}")).isEqualTo("templates.error.placeholder.unopened");
		assertThat(problems(MailPart.SENDER_NAME, "{brand")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = "CLOSING", mode = EnumSource.Mode.EXCLUDE)
	void missesWhatIsEmptyButForTheClosing(MailPart part) {
		assertThat(problems(part, "")).isEqualTo("templates.error.missing");
		assertThat(problems(MailPart.CLOSING, "")).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void boundsEveryPart(MailPart part) {
		assertThat(problems(part, "x".repeat(part.getLongest() + 1))).isEqualTo("templates.error.too-long");
		assertThat(problems(part, "x".repeat(part.getLongest()))).isNotEqualTo("templates.error.too-long");
	}

	@ParameterizedTest
	@CsvSource({ "https://www.example.com/logo.png,''", "https://bücher.example/a,logo",
			"https://www.example.com/a?b=c&d#e,''", "http://www.example.com/logo.png,logo", "javascript:alert(1),logo",
			"//www.example.com/logo.png,logo", "https:///logo.png,logo", "https://me:secret@example.com/logo.png,logo",
			"https://www.example.com/a b,logo", "'https://www.example.com/\"onerror=x',logo",
			"data:image/png;base64,logo", "https://www.example.com/<x>,logo" })
	void takesPicturesFromSecureAddressesOnly(String address, String problem) {
		assertThat(problems(MailPart.LOGO, address)).isEqualTo(problem.isEmpty() ? "" : "templates.error.logo");
	}

	@ParameterizedTest
	@CsvSource({ "#b4431c,true", "#B4431C,true", "b4431c,false", "#b44,false", "red,false", "#b4431g,false" })
	void takesColoursOfSixDigits(String colour, boolean right) {
		assertThat(problems(MailPart.COLOUR, colour).isEmpty()).isEqualTo(right);
	}

	@ParameterizedTest
	@ValueSource(strings = { "a@b.example,c@d.example", "A <a@b.example>", "a@b", "a" })
	void takesOneAddressOnly(String addresses) {
		assertThat(problems(MailPart.FROM, addresses)).isEqualTo("templates.error.address");
		assertThat(problems(MailPart.REPLY_TO, addresses)).isEqualTo("templates.error.address");
	}

	private static String problems(MailPart part, String text) {
		return String.join(" ", PartRules.problems(WORDS, part, text).stream().map(PartProblem::code).toList());
	}

}
