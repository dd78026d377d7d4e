package io.orchestration.console.staff;

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
 * this is looked at with every request, one query answers for whoever has such a factor,
 * or for everybody while it is required nowhere; only otherwise are roles read.
 */
@Component
class StaffStanding implements Standing {

	/** Of somebody enabled; OWING as soon as anything but optional is set anywhere. */
	private static final String READ = """
			select case
			         when exists (select 1 from authenticator_app a where a.user_id = u.id and a.confirmed_at is not null)
			           or exists (select 1 from passkey p where p.user_id = u.id) then 'ABLE'
			         when exists (select 1 from scope_setting s where s.name = 'two-step-sign-in' and s.chosen > 0)
			           then 'OWING'
			         else 'FREE' end
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
		Now now = (user.getPrincipal() instanceof SignedInUser person) ? stored(person) : Now.OUT;
		if (now == Now.OUT) {
			return Now.OUT;
		}
		if (now == Now.ABLE || Authorities.has(Authorities.SEVERAL_FACTORS_ELSEWHERE, user)) {
			return Now.ABLE;
		}
		return (now == Now.OWING && this.rules.concern(() -> this.access.roles(this.scopes.tree(), user))) ? Now.OWING
				: Now.FREE;
	}

	private Now stored(SignedInUser person) {
		return this.jdbc.sql(READ).param("id", person.id()).query(Now.class).optional().orElse(Now.OUT);
	}

}
