package io.orchestration.console.mail;

import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What the mail server said, or what kept it from speaking, and what that means to people
 * who do not speak SMTP.
 *
 * @param meaning what it comes down to
 * @param original the very words, or the name of what went wrong
 */
public record ServerAnswer(Meaning meaning, String original) {

	/** What an answer can come down to; each has words and advice in the messages. */
	public enum Meaning {

		/** Nobody has this address. */
		UNKNOWN_MAILBOX,
		/** This is no address at all. */
		BAD_ADDRESS,
		/** The mailbox takes no more mails. */
		MAILBOX_FULL,
		/** The mailbox is switched off. */
		MAILBOX_DISABLED,
		/** What stands behind the @ takes no mail. */
		UNKNOWN_DOMAIN,
		/** Taken for spam, or against somebody's rules. */
		UNWANTED,
		/** Strangers have to come twice, or have come too often. */
		TRY_LATER,
		/** The mail is larger than accepted. */
		TOO_LARGE,
		/** The mail server has no time or no room. */
		SERVER_BUSY,
		/** The mail server does not answer. */
		SERVER_UNREACHABLE,
		/** The mail server does not accept who we are. */
		SIGN_IN_REFUSED,
		/** The mail server does not accept our sender's address. */
		SENDER_REFUSED,
		/** No safe connection comes about. */
		NO_SAFE_CONNECTION,
		/** Too many mails or recipients in a while. */
		TOO_MANY,
		/** The fault is ours: the mail could not be written. */
		NOT_WRITTEN,
		/** Something else. */
		NO_WORDS

	}

	/** The answer with its meaning; nothing if there is none. */
	public static Optional<ServerAnswer> of(@Nullable String original) {
		return Optional.ofNullable(original)
			.filter((it) -> !it.isBlank())
			.map((it) -> new ServerAnswer(AnswerRules.meaningOf(SmtpReply.of(it)), it));
	}

	/** The message key of what it means. */
	public String getWordsKey() {
		return "mail-answer." + this.meaning.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The message key of what to do about it. */
	public String getAdviceKey() {
		return getWordsKey() + ".advice";
	}

}
