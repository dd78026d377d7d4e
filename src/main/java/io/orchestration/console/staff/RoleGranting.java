package io.orchestration.console.staff;

import java.util.Optional;
import java.util.stream.Stream;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.SignedInUser;
import io.orchestration.console.web.StaleEditException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives roles, changes and takes them. They hold from the user's next request on. */
@Service
@Transactional
class RoleGranting {

	private final ConsoleUsers users;

	private final RoleGrantRepository grants;

	private final Places places;

	private final UserRules rules;

	private final AdministratorGuard guard;

	private final UserWords words;

	private final ApplicationEventPublisher events;

	RoleGranting(ConsoleUsers users, RoleGrantRepository grants, Places places, UserRules rules,
			AdministratorGuard guard, UserWords words, ApplicationEventPublisher events) {
		this.users = users;
		this.grants = grants;
		this.places = places;
		this.rules = rules;
		this.guard = guard;
		this.words = words;
		this.events = events;
	}

	/**
	 * Sees to it that the user has this role in this place, or none.
	 * @param scope where the user was looked up
	 * @throws StaleEditException if the role there is not what the form says it was
	 */
	void decide(SignedInUser me, Scope scope, long userId, RoleForm form) {
		Scope place = this.places.require(this.places.all(me), form.place());
		this.guard.oneAtATime();
		ConsoleUser user = this.users.requireForChange(scope, userId);
		Optional<RoleGrant> grant = this.grants.findByUserIdAndScopeId(userId, place.id());
		Role before = grant.map(RoleGrant::role).orElse(null);
		if (!form.saw(before)) {
			throw new StaleEditException("role of console user " + userId);
		}
		if (before != form.role()) {
			requireReach(me, user, place, before, form.role());
			grant.ifPresent((it) -> requireNobodyLockedOut(me, user, it, place));
			store(user, place, grant.orElse(null), form.role());
			this.events.publishEvent(
					StaffFact.on(user, action(before, form.role()), place, this.words.roles(before, form.role())));
		}
	}

	private void requireReach(SignedInUser me, ConsoleUser user, Scope place, @Nullable Role before,
			@Nullable Role after) {
		boolean allowed = Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
			.flatMap(Optional::stream)
			.allMatch((it) -> this.rules.mayGrant(me, user, place, it));
		if (!allowed) {
			throw new AccessDeniedException("console user " + user.id() + " is out of reach");
		}
	}

	private void requireNobodyLockedOut(SignedInUser me, ConsoleUser user, RoleGrant grant, Scope place) {
		this.guard.requireRoleElsewhere(me, grant);
		if (place.parentId() == null) {
			this.guard.requireAnotherBeside(user);
		}
	}

	private void store(ConsoleUser user, Scope place, @Nullable RoleGrant grant, @Nullable Role role) {
		if (grant == null && role != null) {
			this.grants.save(new RoleGrant(user.id(), place.id(), role));
		}
		else if (grant != null && role == null) {
			this.grants.delete(grant);
		}
		else if (grant != null && role != null) {
			grant.change(role);
		}
	}

	private static String action(@Nullable Role before, @Nullable Role after) {
		return (before == null) ? "staff.role-granted" : (after == null) ? "staff.role-removed" : "staff.role-changed";
	}

}
