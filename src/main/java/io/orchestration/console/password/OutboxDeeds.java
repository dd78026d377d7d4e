package io.orchestration.console.password;

import io.orchestration.console.activity.Fact;
import io.orchestration.console.activity.Recorded;
import io.orchestration.console.activity.Wording;
import io.orchestration.console.mail.OutboxDeed;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Has the audit trail keep what console users do to the outbox: mail and activity stand
 * side by side and do not know each other.
 */
@Component
class OutboxDeeds {

	/** What it returns is published in turn, in the same transaction. */
	@EventListener
	Recorded record(OutboxDeed deed) {
		String kind = deed.kind();
		String detail = (kind != null) ? Wording.of(kind) + " · " + deed.detail() : deed.detail();
		Fact fact = new Fact(deed.action(), deed.scopeId(), deed.customerId(), Fact.Result.DONE, detail);
		return () -> fact;
	}

}
