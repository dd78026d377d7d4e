package io.orchestration.console.twostep;

import io.orchestration.console.scope.Scopes;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** States what happened at the second step; it belongs to Global, as console users do. */
@Component
class TwoStepTrail {

	private final Scopes scopes;

	private final ApplicationEventPublisher events;

	TwoStepTrail(Scopes scopes, ApplicationEventPublisher events) {
		this.scopes = scopes;
		this.events = events;
	}

	void done(String action, @Nullable String detail) {
		this.events.publishEvent(TwoStepFact.of(action, this.scopes.tree().root().id(), true, detail));
	}

	void refused(String action) {
		this.events.publishEvent(TwoStepFact.of(action, this.scopes.tree().root().id(), false, null));
	}

}
