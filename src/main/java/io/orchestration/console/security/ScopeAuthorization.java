package io.orchestration.console.security;

import java.util.Optional;

import io.orchestration.console.scope.Permission;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeAccess;
import io.orchestration.console.scope.Scopes;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Decides by the scope in the URL and the role the user has there. */
@Component
class ScopeAuthorization {

	private final Scopes scopes;

	private final ScopeAccess access;

	ScopeAuthorization(Scopes scopes, ScopeAccess access) {
		this.scopes = scopes;
		this.access = access;
	}

	/** Grants what needs this permission in the scope the URL names. */
	AuthorizationManager<RequestAuthorizationContext> needs(Permission permission) {
		return (user, context) -> decide(permission, user.get(), context.getVariables().get("scope"));
	}

	/**
	 * Whether the user may at least see the scope; who may not must not learn that it
	 * exists.
	 */
	boolean isVisible(@Nullable String code, @Nullable Authentication user) {
		return may(Permission.SEE_CUSTOMERS, user, code);
	}

	private AuthorizationResult decide(Permission permission, @Nullable Authentication user, @Nullable String code) {
		return new AuthorizationDecision(may(permission, user, code));
	}

	private boolean may(Permission permission, @Nullable Authentication user, @Nullable String code) {
		if (user == null || code == null || !isStaff(user)) {
			return false;
		}
		Optional<Scope> scope = this.scopes.tree().find(code).filter((it) -> it.getType().isSelectable());
		return scope.filter((it) -> this.access.may(permission, it, user)).isPresent();
	}

	/** Who has to choose a new password first has no role until then. */
	private static boolean isStaff(Authentication user) {
		return user.getAuthorities().stream().anyMatch((it) -> Authorities.STAFF.equals(it.getAuthority()));
	}

}
