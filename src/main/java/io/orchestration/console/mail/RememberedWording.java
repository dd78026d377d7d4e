package io.orchestration.console.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.orchestration.console.scope.Scope;

/** Asks only once for the words of mails that are written together, by one thread. */
final class RememberedWording implements MailWording {

	private final MailWording wording;

	private final Map<Asked, Map<MailPart, String>> answers = new HashMap<>();

	RememberedWording(MailWording wording) {
		this.wording = wording;
	}

	@Override
	public Map<MailPart, String> inForce(List<Scope> upwards, MailTemplate mail, MailCulture culture) {
		return this.answers.computeIfAbsent(new Asked(upwards.get(0).id(), mail, culture),
				(it) -> this.wording.inForce(upwards, mail, culture));
	}

	private record Asked(long scopeId, MailTemplate mail, MailCulture culture) {
	}

}
