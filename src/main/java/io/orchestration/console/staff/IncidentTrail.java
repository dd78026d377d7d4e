package io.orchestration.console.staff;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeTree;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.security.AttemptKind;
import io.orchestration.console.security.Incident;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** States what was refused at the door: forms, pages, and whoever tries too much. */
@Component
@Transactional
class IncidentTrail {

	private static final Map<AttemptKind, String> ACTIONS = Map.of(AttemptKind.REJECTED_FORM, "staff.form-rejected",
			AttemptKind.ACCESS_DENIED, "staff.access-denied", AttemptKind.LIMIT_REACHED, "staff.limit-reached");

	private final Scopes scopes;

	private final ApplicationEventPublisher events;

	IncidentTrail(Scopes scopes, ApplicationEventPublisher events) {
		this.scopes = scopes;
		this.events = events;
	}

	/** In the scope whose pages were meant, if there is such a scope; else in Global. */
	@EventListener
	void refused(Incident event) {
		ScopeTree tree = this.scopes.tree();
		String action = Objects.requireNonNull(ACTIONS.get(event.kind()));
		Optional<Scope> portal = Optional.ofNullable(event.portal()).flatMap(tree::find);
		portal.or(() -> tree.find(Scope.GLOBAL_CODE))
			.map((scope) -> StaffFact.refused(action, scope, event.path()))
			.ifPresent(this.events::publishEvent);
	}

}
