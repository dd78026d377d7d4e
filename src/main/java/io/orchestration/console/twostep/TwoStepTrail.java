package io.orchestration.console.twostep;

import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.SignedInUser;
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

	/** Somebody has changed their own second factors. */
	void changed(SignedInUser me, FactorChange change, @Nullable String detail) {
		done("staff." + change.code(), detail);
		this.events.publishEvent(new FactorChanged(me.id(), change));
	}

	void refused(String action) {
		this.events.publishEvent(TwoStepFact.of(action, this.scopes.tree().root().id(), false, null));
	}

}
