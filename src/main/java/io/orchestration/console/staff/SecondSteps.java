package io.orchestration.console.staff;

import java.time.Clock;
import java.util.List;
import java.util.Objects;

import io.orchestration.console.scope.ScopeAccess;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.security.Authorities;
import io.orchestration.console.security.Entrant;
import io.orchestration.console.security.FirstStep;
import io.orchestration.console.settings.TwoStepRules;
import io.orchestration.console.twostep.SecondFactors;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/**
 * Decides how far the right password, or a provider's word, lets a console user in. Asked
 * after it only: before, the time this takes would tell who exists (T17).
 */
@Component
class SecondSteps implements FirstStep {

	private final SecondFactors factors;

	private final TwoStepRules rules;

	private final ScopeAccess access;

	private final Scopes scopes;

	private final Clock clock;

	SecondSteps(SecondFactors factors, TwoStepRules rules, ScopeAccess access, Scopes scopes, Clock clock) {
		this.factors = factors;
		this.rules = rules;
		this.access = access;
		this.scopes = scopes;
		this.clock = clock;
	}

	@Override
	public Authentication leadTo(Authentication signIn) {
		Entrant user = (Entrant) Objects.requireNonNull(signIn.getPrincipal());
		UsernamePasswordAuthenticationToken soFar = UsernamePasswordAuthenticationToken.authenticated(user, null,
				List.of(new SimpleGrantedAuthority(of(user, signIn).authority(user.entitlement())),
						Authorities.confirmedAt(this.clock.instant())));
		soFar.setDetails(signIn.getDetails());
		return soFar;
	}

	private SecondStep of(Entrant user, Authentication signIn) {
		if (this.factors.areSetUpBy(user.id())) {
			return SecondStep.DUE;
		}
		return this.rules.concern(() -> this.access.roles(this.scopes.tree(), signIn)) ? SecondStep.OWED
				: SecondStep.NONE;
	}

}
