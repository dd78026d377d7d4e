package io.orchestration.console.templates;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

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

	/** To one person within an hour; no mailbox is flooded, and nobody's outbox. */
	static final int MOST = 20;

	private static final Duration HOUR = Duration.ofHours(1);

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

	/**
	 * Sends the template to the address with which this person signs in, unless they got
	 * too many lately.
	 * @return from when on another can be sent, if this one was not
	 */
	Optional<Instant> send(Scope scope, Area area, SignedInUser to) {
		Optional<Instant> openFrom = this.outbox.openFrom(KIND, to.email(), MOST, HOUR);
		if (openFrom.isEmpty()) {
			this.outbox.put(new MailOrder(KIND, AREAS.indexOf(SampleMail.shown(scope, area)), scope.id(), null,
					to.email(), null));
		}
		return openFrom;
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
