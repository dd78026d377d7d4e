package io.orchestration.console.mail;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One address a mail can be sent to, as it was typed (R46). Refused: more than 254 bytes,
 * control characters, quoted local parts, comments, address literals, and a local part
 * outside ASCII.
 *
 * @param value the address as typed, without surrounding blanks
 */
public record EmailAddress(String value) {

	private static final int MOST_BYTES = 254;

	private static final Pattern LOCAL_PART = Pattern
		.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

	private static final Pattern DOMAIN = Pattern
		.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])");

	private static final int LONGEST_LOCAL_PART = 64;

	public EmailAddress {
		value = value.strip();
		int at = value.lastIndexOf('@');
		boolean tooLong = value.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES;
		if (tooLong || at < 1 || at > LONGEST_LOCAL_PART || !LOCAL_PART.matcher(value.substring(0, at)).matches()
				|| !DOMAIN.matcher(asciiDomain(value.substring(at + 1))).matches()) {
			throw new IllegalArgumentException("not an email address");
		}
	}

	/** The address in the text, if it is one. */
	public static Optional<EmailAddress> of(String text) {
		try {
			return Optional.of(new EmailAddress(text));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/**
	 * The form two spellings of one address share: the domain in its ASCII form, and
	 * ASCII letters in lower case. Only those are folded: other foldings make one address
	 * of two people's (CVE-2019-19844).
	 */
	public String canonical() {
		int at = this.value.lastIndexOf('@');
		return this.value.substring(0, at).toLowerCase(Locale.ROOT) + '@' + asciiDomain(this.value.substring(at + 1));
	}

	/**
	 * The address as mail servers want it: as typed, but the domain in its ASCII form.
	 */
	String onTheWire() {
		int at = this.value.lastIndexOf('@');
		return this.value.substring(0, at + 1) + asciiDomain(this.value.substring(at + 1));
	}

	/** What may stand in a log or in the activity: {@code j***@example.com} (R54). */
	public String masked() {
		return this.value.charAt(0) + "***" + this.value.substring(this.value.lastIndexOf('@'));
	}

	@Override
	public String toString() {
		return masked();
	}

	private static String asciiDomain(String domain) {
		try {
			return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}
