package io.orchestration.console.password;

import io.orchestration.console.customer.CustomerEvent.Created;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.SignedInUser;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends new customers a link to their first password, in the transaction that creates
 * them. It is a reset by mail like any other, but for its words.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Invitations {

	private final ResetDesk desk;

	private final Scopes scopes;

	Invitations(ResetDesk desk, Scopes scopes) {
		this.desk = desk;
		this.scopes = scopes;
	}

	@EventListener
	void created(Created event) {
		SignedInUser inviter = event.inviter();
		if (inviter != null) {
			this.desk.request(this.scopes.tree().require(event.scopeId()), event.customerId(),
					new ResetRequest(inviter, ResetReason.FIRST_ACCESS, null));
		}
	}

}
