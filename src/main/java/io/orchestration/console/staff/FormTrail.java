package io.orchestration.console.staff;

import java.util.Optional;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeTree;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.security.FormRejected;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** States which forms were refused because they did not come from the session at hand. */
@Component
@Transactional
class FormTrail {

	private final Scopes scopes;

	private final ApplicationEventPublisher events;

	FormTrail(Scopes scopes, ApplicationEventPublisher events) {
		this.scopes = scopes;
		this.events = events;
	}

	/** In the scope whose pages were meant, if there is such a scope; else in Global. */
	@EventListener
	void rejected(FormRejected event) {
		ScopeTree tree = this.scopes.tree();
		Optional<Scope> portal = Optional.ofNullable(event.portal()).flatMap(tree::find);
		portal.or(() -> tree.find(Scope.GLOBAL_CODE))
			.map((scope) -> StaffFact.refused("staff.form-rejected", scope, event.path()))
			.ifPresent(this.events::publishEvent);
	}

}
