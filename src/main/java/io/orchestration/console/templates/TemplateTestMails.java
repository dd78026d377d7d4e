package io.orchestration.console.templates;

import java.util.Arrays;
import java.util.List;

import io.orchestration.console.mail.MailComposer;
import io.orchestration.console.mail.MailContent;
import io.orchestration.console.mail.MailCulture;
import io.orchestration.console.mail.MailOrder;
import io.orchestration.console.mail.MailTemplate;
import io.orchestration.console.mail.Outbox;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.SignedInUser;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Test mails to administrators; they go the way of every mail. */
@Component
@Transactional
class TemplateTestMails implements MailComposer {

	/** How the outbox calls them; they are about a mail in a language. */
	static final String KIND = "template-test";

	private static final List<Area> AREAS = Arrays.stream(MailTemplate.values())
		.flatMap((mail) -> Arrays.stream(MailCulture.values()).map((culture) -> new Area(mail, culture)))
		.toList();

	private final Outbox outbox;

	private final Scopes scopes;

	private final SampleMail samples;

	TemplateTestMails(Outbox outbox, Scopes scopes, SampleMail samples) {
		this.outbox = outbox;
		this.scopes = scopes;
		this.samples = samples;
	}

	/** Sends the template to the address with which this person signs in. */
	void send(Scope scope, Area area, SignedInUser to) {
		this.outbox
			.put(new MailOrder(KIND, AREAS.indexOf(SampleMail.shown(scope, area)), scope.id(), null, to.email(), null));
	}

	@Override
	public boolean composes(String kind) {
		return KIND.equals(kind);
	}

	@Override
	@Transactional(readOnly = true)
	public MailContent compose(MailOrder order) {
		return this.samples.test(this.scopes.tree().require(order.scopeId()),
				AREAS.get(Math.toIntExact(order.reference())));
	}

}
