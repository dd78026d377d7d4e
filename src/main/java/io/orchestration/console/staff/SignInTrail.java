package io.orchestration.console.staff;

import java.util.function.Function;

import io.orchestration.console.activity.Fact;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.security.Authorities;
import io.orchestration.console.security.SignedInElsewhere;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureServiceExceptionEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** States who signed in to the console, who failed to, and who signed out. */
@Component
@Transactional
class SignInTrail {

	private final ConsoleUserRepository users;

	private final Scopes scopes;

	private final ApplicationEventPublisher events;

	SignInTrail(ConsoleUserRepository users, Scopes scopes, ApplicationEventPublisher events) {
		this.users = users;
		this.scopes = scopes;
		this.events = events;
	}

	/** Whoever has a second step before them is not in yet. */
	@EventListener
	void signedIn(InteractiveAuthenticationSuccessEvent event) {
		if (!Authorities.has(Authorities.SECOND_STEP, event.getAuthentication())) {
			String provider = (event instanceof SignedInElsewhere elsewhere) ? elsewhere.provider() : null;
			publish((global) -> StaffFact.done("staff.signed-in", global, provider));
		}
	}

	@EventListener
	void refused(AbstractAuthenticationFailureEvent event) {
		if (event instanceof AuthenticationFailureServiceExceptionEvent) {
			// nobody was refused: the question could not be answered
			return;
		}
		refused(event.getAuthentication().getName());
	}

	void refused(String typed) {
		atTheDoor("staff.sign-in-refused", typed, Fact.Result.REFUSED);
	}

	void locked(String typed) {
		atTheDoor("staff.locked", typed, Fact.Result.DONE);
	}

	void forgotten(@Nullable ConsoleUser user) {
		publish((global) -> StaffFact.atTheDoor(user, "staff.password-forgotten", global, Fact.Result.DONE));
	}

	/** By now Spring Security has forgotten the user, who is to be named all the same. */
	@EventListener
	void signedOut(LogoutSuccessEvent event) {
		Runnable publish = () -> publish((global) -> StaffFact.done("staff.signed-out", global, null));
		new DelegatingSecurityContextRunnable(publish, new SecurityContextImpl(event.getAuthentication())).run();
	}

	private void atTheDoor(String action, String typed, Fact.Result result) {
		ConsoleUser user = this.users.findByAddress(typed).orElse(null);
		publish((global) -> StaffFact.atTheDoor(user, action, global, result));
	}

	private void publish(Function<Scope, StaffFact> fact) {
		this.scopes.tree().find(Scope.GLOBAL_CODE).map(fact).ifPresent(this.events::publishEvent);
	}

}
