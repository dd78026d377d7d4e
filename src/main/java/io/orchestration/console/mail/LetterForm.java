package io.orchestration.console.mail;

import java.util.Map;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/**
 * A letter that only lacks the values of the one it goes to.
 *
 * @param senderName the name beside the sender's address
 * @param from the sender's address, if it is not that of the deployment
 * @param replyTo where answers go, if somebody has decided it
 * @param subject one line
 * @param text the plain form
 * @param html the same as HTML
 */
record LetterForm(String senderName, @Nullable EmailAddress from, @Nullable EmailAddress replyTo, GapText subject,
		GapText text, GapText html) {

	/** The mail with these values. */
	MailContent fill(Map<String, String> values) {
		return new MailContent(this.senderName, this.subject.fill(values, UnaryOperator.identity()),
				this.text.fill(values, UnaryOperator.identity()),
				this.html.fill(values, (it) -> HtmlUtils.htmlEscape(it, "UTF-8")), this.from, this.replyTo);
	}

}
