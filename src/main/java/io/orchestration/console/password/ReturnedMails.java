package io.orchestration.console.password;

import io.orchestration.console.activity.Fact;
import io.orchestration.console.activity.Wording;
import io.orchestration.console.mail.MailEvent;
import io.orchestration.console.mail.MailOrder;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** States that a mail to a customer came back. */
@Component
class ReturnedMails {

	private final ApplicationEventPublisher events;

	ReturnedMails(ApplicationEventPublisher events) {
		this.events = events;
	}

	@EventListener
	void cameBack(MailEvent.Bounced event) {
		MailOrder order = event.order();
		Long customer = order.customerId();
		if (customer != null) {
			Fact fact = Fact.refused("mail.came-back", order.scopeId(), customer, Wording.plain(event.answer()));
			this.events.publishEvent(new PasswordEvent(fact));
		}
	}

}
