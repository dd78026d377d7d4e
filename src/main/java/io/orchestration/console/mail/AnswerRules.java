package io.orchestration.console.mail;

import java.util.List;
import java.util.function.Predicate;

import io.orchestration.console.mail.ServerAnswer.Meaning;

/**
 * What the answers of mail servers mean: by the enhanced codes of RFC 3463 where there is
 * one, else by the reply codes of RFC 5321, else by the name of what kept the server from
 * speaking. The first rule that fits holds; the list is the specification.
 */
final class AnswerRules {

	private static final List<Rule> RULES = List.of(rule(Meaning.SERVER_BUSY, (it) -> it.mentions("bad greeting")),
			rule(Meaning.NO_SAFE_CONNECTION, (it) -> it.isAbout("7.10") || it.mentions("starttls")),
			rule(Meaning.NO_SAFE_CONNECTION, (it) -> it.is(454) && it.mentions("tls")),
			rule(Meaning.NO_SAFE_CONNECTION, (it) -> !it.isSpoken() && it.mentions("ssl", "tls", "cert")),
			rule(Meaning.SIGN_IN_REFUSED, (it) -> it.isAbout("7.8", "7.9") || it.is(530, 534, 535, 538)),
			rule(Meaning.SIGN_IN_REFUSED, (it) -> !it.isSpoken() && it.mentions("authentication", "no password")),
			rule(Meaning.SERVER_UNREACHABLE, (it) -> !it.isSpoken() && it.mentions("connect", "timeout", "[eof]")),
			rule(Meaning.SERVER_UNREACHABLE, (it) -> !it.isSpoken() && it.mentions("unknownhost", "noroute", "socket")),
			rule(Meaning.SERVER_UNREACHABLE, (it) -> !it.isSpoken() && it.mentions("eofexception", "unreachable")),
			rule(Meaning.UNKNOWN_MAILBOX, (it) -> it.isAbout("1.1", "1.6") || it.isPlain(550, 551)),
			rule(Meaning.BAD_ADDRESS, (it) -> it.isAbout("1.3") || it.isPlain(501, 553)),
			rule(Meaning.UNKNOWN_DOMAIN, (it) -> it.isAbout("1.2", "1.10", "4.4")),
			rule(Meaning.SENDER_REFUSED, (it) -> it.isAbout("1.7", "1.8")),
			rule(Meaning.TOO_LARGE, (it) -> it.isAbout("2.3", "3.4") || (it.isPlain(552) && it.mentions("size"))),
			rule(Meaning.MAILBOX_FULL, (it) -> it.isAbout("2.2") || it.isPlain(452, 552)),
			rule(Meaning.MAILBOX_DISABLED, (it) -> it.isAbout("2.1")),
			rule(Meaning.TOO_MANY, (it) -> it.isAbout("5.3") || it.mentions("too many")),
			rule(Meaning.SERVER_BUSY, (it) -> it.is(421) || it.isOnSubject(3) || it.isOnSubject(4)),
			rule(Meaning.UNWANTED, (it) -> (it.isFinal() && it.isOnSubject(7)) || it.isPlain(554)),
			rule(Meaning.TRY_LATER, (it) -> it.isOnSubject(7) || it.is(450, 451)),
			rule(Meaning.NOT_WRITTEN, (it) -> !it.isSpoken() && it.words().matches("\\w+(exception|error)")));

	private AnswerRules() {
	}

	static Meaning meaningOf(SmtpReply reply) {
		return RULES.stream()
			.filter((it) -> it.fits().test(reply))
			.findFirst()
			.map(Rule::meaning)
			.orElse(Meaning.NO_WORDS);
	}

	private static Rule rule(Meaning meaning, Predicate<SmtpReply> fits) {
		return new Rule(meaning, fits);
	}

	private record Rule(Meaning meaning, Predicate<SmtpReply> fits) {
	}

}
