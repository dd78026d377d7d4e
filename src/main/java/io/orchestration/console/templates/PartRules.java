package io.orchestration.console.templates;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.mail.MailPart;
import io.orchestration.console.mail.MailTemplate;
import io.orchestration.console.mail.PlaceholderText;
import io.orchestration.console.mail.PlaceholderText.Problem;

/** What a part must be. The list is the specification. */
final class PartRules {

	/** Breaks a line, or makes part of a header look encoded already (R47). */
	private static final Pattern UNFIT_FOR_ONE_LINE = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]|=\\?");

	private static final Pattern UNFIT_FOR_LINES = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\\n\\t]]");

	private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}");

	private static final Pattern ADDRESS_OF_A_PICTURE = Pattern.compile("https://[!#-;=?-\\[\\]_a-z~%]+");

	private PartRules() {
	}

	/** What is wrong with the text, in the order in which it is looked for. */
	static List<PartProblem> problems(Area area, MailPart part, String text) {
		if (text.isEmpty()) {
			return (part == MailPart.CLOSING) ? List.of() : List.of(PartProblem.of("missing"));
		}
		if (text.length() > part.getLongest()) {
			return List
				.of(PartProblem.of("too-long", Integer.toString(part.getLongest()), Integer.toString(text.length())));
		}
		if ((part.isLong() ? UNFIT_FOR_LINES : UNFIT_FOR_ONE_LINE).matcher(text).find()) {
			return List.of(PartProblem.of(part.isLong() ? "unprintable" : "one-line"));
		}
		return switch (part) {
			case SUBJECT, INTRODUCTION, CLOSING -> placeholders(area, text);
			case LOGO -> wrongUnless(isPicture(text), "logo");
			case COLOUR -> wrongUnless(COLOUR.matcher(text).matches(), "colour");
			case FROM, REPLY_TO -> wrongUnless(EmailAddress.of(text).isPresent(), "address");
			case SENDER_NAME -> List.of();
		};
	}

	private static List<PartProblem> placeholders(Area area, String text) {
		MailTemplate mail = area.mail();
		return (mail == null) ? List.of()
				: PlaceholderText.problems(text, mail.placeholders()).stream().map(PartRules::placeholder).toList();
	}

	private static PartProblem placeholder(Problem it) {
		String kind = it.kind().name().toLowerCase(Locale.ROOT);
		return PartProblem.of("placeholder." + kind, it.what(), Integer.toString(it.line()),
				Integer.toString(it.column()));
	}

	private static List<PartProblem> wrongUnless(boolean right, String code) {
		return Stream.of(PartProblem.of(code)).filter((it) -> !right).toList();
	}

	private static boolean isPicture(String text) {
		try {
			URI uri = new URI(text);
			return ADDRESS_OF_A_PICTURE.matcher(text).matches() && uri.getHost() != null && uri.getUserInfo() == null;
		}
		catch (URISyntaxException ex) {
			return false;
		}
	}

}
