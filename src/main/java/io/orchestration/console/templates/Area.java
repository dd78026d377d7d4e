package io.orchestration.console.templates;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import io.orchestration.console.mail.MailCulture;
import io.orchestration.console.mail.MailPart;
import io.orchestration.console.mail.MailTemplate;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.web.NotFoundException;
import org.jspecify.annotations.Nullable;

/**
 * What one page edits: the words of a mail in a language, or the look of all mails.
 *
 * @param mail absent for the look
 * @param culture absent for the look
 */
record Area(@Nullable MailTemplate mail, @Nullable MailCulture culture) {

	/** What all mails of a scope share. */
	static final Area LOOK = new Area(null, null);

	private static final String ALL = "all";

	/** What a path names in this scope: the words with these keys, or the look. */
	static Area at(Scope scope, @Nullable String mail, @Nullable String culture) {
		return (mail != null && culture != null) ? new Area(find(scope, mail),
				MailCulture.find(culture).orElseThrow(() -> new NotFoundException("culture"))) : LOOK;
	}

	/**
	 * The mails that are sent in the name of this scope; those of the console in that of
	 * Global.
	 */
	static List<MailTemplate> mailsOf(Scope scope) {
		return Arrays.stream(MailTemplate.values())
			.filter((it) -> it.isForCustomers() || scope.getType() == ScopeType.GLOBAL)
			.toList();
	}

	/** Whether this is the look. */
	public boolean isLook() {
		return this.mail == null;
	}

	/** How the table calls the mail. */
	public String getMailKey() {
		return (this.mail != null) ? this.mail.getKey() : ALL;
	}

	/** How the table calls the language. */
	public String getCultureKey() {
		return (this.culture != null) ? this.culture.getKey() : ALL;
	}

	/** Where its page is, below that of all templates. */
	public String getPath() {
		return isLook() ? "look" : getMailKey() + "/" + getCultureKey();
	}

	/** The mail these words are of. */
	MailTemplate requireMail() {
		return Objects.requireNonNull(this.mail);
	}

	/** The language they are in. */
	MailCulture requireCulture() {
		return Objects.requireNonNull(this.culture);
	}

	List<MailPart> parts() {
		return isLook() ? MailPart.ofLook() : MailPart.ofWords();
	}

	private static MailTemplate find(Scope scope, String mail) {
		return MailTemplate.find(mail)
			.filter(mailsOf(scope)::contains)
			.orElseThrow(() -> new NotFoundException("mail"));
	}

}
