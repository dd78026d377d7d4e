package io.orchestration.console.staff;

import io.orchestration.console.scope.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

/** The role of a console user in a scope and in all below it. */
@Entity
class RoleGrant {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long userId;

	private long scopeId;

	@Enumerated(EnumType.STRING)
	private Role role;

	protected RoleGrant() {
	}

	RoleGrant(long userId, long scopeId, Role role) {
		this.userId = userId;
		this.scopeId = scopeId;
		this.role = role;
	}

	boolean isIn(long scope) {
		return this.scopeId == scope;
	}

	void change(Role other) {
		this.role = other;
	}

	long userId() {
		return this.userId;
	}

	long scopeId() {
		return this.scopeId;
	}

	Role role() {
		return this.role;
	}

}
