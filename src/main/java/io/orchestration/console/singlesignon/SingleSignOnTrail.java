package io.orchestration.console.singlesignon;

import io.orchestration.console.activity.Fact;
import io.orchestration.console.scope.Scopes;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.annotation.Transactional;

/** States what became of those a provider has sent. */
@Transactional
class SingleSignOnTrail {

	private final Scopes scopes;

	private final ApplicationEventPublisher events;

	SingleSignOnTrail(Scopes scopes, ApplicationEventPublisher events) {
		this.scopes = scopes;
		this.events = events;
	}

	/** Nobody was let in; the user is whoever has the address, if anybody. */
	void refused(@Nullable Long userId, String provider) {
		publish("staff.single-sign-on-refused", userId, Fact.Result.REFUSED, provider);
	}

	/** Somebody has confirmed an old sign-in, or not. */
	void confirmation(boolean done, String provider) {
		publish(done ? "staff.confirmation-done" : "staff.confirmation-refused", null,
				done ? Fact.Result.DONE : Fact.Result.REFUSED, provider);
	}

	private void publish(String action, @Nullable Long userId, Fact.Result result, String provider) {
		this.events.publishEvent(
				new SingleSignOnFact(new Fact(action, this.scopes.tree().root().id(), null, userId, result, provider)));
	}

}
