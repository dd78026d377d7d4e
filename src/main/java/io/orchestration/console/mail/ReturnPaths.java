package io.orchestration.console.mail;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.ConsoleProperties.Bounces;

import org.springframework.stereotype.Component;

/**
 * Gives each mail a sender of its own on the envelope, such as
 * {@code bounces+…@example.com}, by which it is known again when it comes back. Only who
 * got the mail knows it.
 */
@Component
class ReturnPaths {

	private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

	/** Of 5 bits each, so 130 bits together. */
	private static final int LENGTH = 26;

	private static final Pattern NOTHING = Pattern.compile("(?!)");

	private static final SecureRandom random = new SecureRandom();

	private final String mailbox;

	private final Pattern ours;

	ReturnPaths(ConsoleProperties properties) {
		Bounces bounces = properties.mail().bounces();
		String address = bounces.returnPath();
		this.mailbox = (bounces.areRead() && address != null) ? address : "";
		this.ours = this.mailbox.isEmpty() ? NOTHING : pattern(this.mailbox);
	}

	/** A token nobody can guess. */
	static String newToken() {
		return random.ints(LENGTH, 0, LETTERS.length())
			.mapToObj((it) -> LETTERS.substring(it, it + 1))
			.collect(Collectors.joining());
	}

	/** The sender of this mail; nothing while nobody reads what comes back. */
	Optional<String> of(OutboxMail mail) {
		return Optional.ofNullable(mail.returnToken())
			.filter((it) -> !this.mailbox.isEmpty())
			.map((it) -> this.mailbox.replace("@", "+" + it + "@"));
	}

	/** The token of the mail that had this sender, wherever in the text that stands. */
	Optional<String> tokenIn(String text) {
		Matcher sender = this.ours.matcher(text);
		return sender.find() ? Optional.of(sender.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
	}

	private static Pattern pattern(String mailbox) {
		int at = mailbox.indexOf('@');
		String token = "\\+([a-z2-7]{" + LENGTH + "})";
		return Pattern.compile(Pattern.quote(mailbox.substring(0, at)) + token + Pattern.quote(mailbox.substring(at)),
				Pattern.CASE_INSENSITIVE);
	}

}
