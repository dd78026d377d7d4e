package io.orchestration.console.mail;

import java.util.List;
import java.util.Map;

import io.orchestration.console.scope.Scope;

/** What mails say and how they look, scope by scope. Implemented above. */
public interface MailWording {

	/**
	 * What holds in the first of these scopes, which are followed by the ones above them:
	 * always the words, and of the look what somebody has decided.
	 */
	Map<MailPart, String> inForce(List<Scope> upwards, MailTemplate mail, MailCulture culture);

}
