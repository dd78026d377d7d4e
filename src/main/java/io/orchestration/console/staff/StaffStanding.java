package io.orchestration.console.staff;

import java.util.Optional;

import io.orchestration.console.scope.ScopeAccess;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.security.Authorities;
import io.orchestration.console.security.Standing;
import io.orchestration.console.settings.TwoStepRules;
import io.orchestration.console.web.SignedInUser;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Lets in who is enabled, and asks for a second factor where it is required by now. As
 * this is looked at with every request, one query answers for whoever has such a factor;
 * the roles of the others are read only where it is required of anybody.
 */
@Component
class StaffStanding implements Standing {

	/** Of somebody enabled: whether there is a second factor. */
	private static final String READ = """
			select exists (select 1 from authenticator_app a where a.user_id = u.id and a.confirmed_at is not null)
			       or exists (select 1 from passkey p where p.user_id = u.id)
			from console_user u where u.id = :id and u.enabled
			""";

	private final JdbcClient jdbc;

	private final TwoStepRules rules;

	private final ScopeAccess access;

	private final Scopes scopes;

	StaffStanding(JdbcClient jdbc, TwoStepRules rules, ScopeAccess access, Scopes scopes) {
		this.jdbc = jdbc;
		this.rules = rules;
		this.access = access;
		this.scopes = scopes;
	}

	@Override
	public Now of(Authentication user) {
		Optional<Boolean> factor = (user.getPrincipal() instanceof SignedInUser person)
				? this.jdbc.sql(READ).param("id", person.id()).query(Boolean.class).optional() : Optional.empty();
		if (factor.isEmpty()) {
			return Now.OUT;
		}
		if (factor.get() || Authorities.has(Authorities.SEVERAL_FACTORS_ELSEWHERE, user)) {
			return Now.ABLE;
		}
		return this.rules.concern(() -> this.access.roles(this.scopes.tree(), user)) ? Now.OWING : Now.FREE;
	}

}
