package io.orchestration.console.staff;

import java.util.List;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.SignedInUser;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sees to it that nobody is locked out, least of all everybody. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AdministratorGuard {

	private final RoleGrantRepository grants;

	private final Scopes scopes;

	AdministratorGuard(RoleGrantRepository grants, Scopes scopes) {
		this.grants = grants;
		this.scopes = scopes;
	}

	/**
	 * Lets one act at a time take an Administrator from Global. To be asked before the
	 * user is looked up, so that nobody waits for each other in a circle.
	 */
	void oneAtATime() {
		this.grants.lockAllWith(Role.ADMINISTRATOR, this.scopes.tree().root().id());
	}

	/**
	 * The user stops being an Administrator of Global, if they are one. Somebody else has
	 * to remain who can work: enabled, and with a password of their own.
	 */
	void requireAnotherBeside(ConsoleUser user) {
		List<Long> administrators = this.grants.findAbleUsersWith(Role.ADMINISTRATOR, this.scopes.tree().root().id());
		boolean isOne = this.grants.findByUserIdAndScopeId(user.id(), this.scopes.tree().root().id())
			.filter((it) -> it.role() == Role.ADMINISTRATOR)
			.isPresent();
		if (isOne && administrators.stream().allMatch((it) -> it == user.id())) {
			throw new UserRefused(null, "user.refused.last-administrator");
		}
	}

	/** Nobody bars themselves from signing in. */
	void requireNotDisabling(SignedInUser me, ConsoleUser user) {
		if (user.id() == me.id()) {
			throw new UserRefused("enabled", "user.refused.self-disabled");
		}
	}

	/** Nobody gives away the last of their own rights to give any. */
	void requireRoleElsewhere(SignedInUser me, RoleGrant lost) {
		boolean another = this.grants.findByUserId(me.id())
			.stream()
			.anyMatch((it) -> it.role() == Role.ADMINISTRATOR && !it.isIn(lost.scopeId()));
		if (lost.userId() == me.id() && lost.role() == Role.ADMINISTRATOR && !another) {
			throw new UserRefused(null, "user.refused.own-administration");
		}
	}

}
