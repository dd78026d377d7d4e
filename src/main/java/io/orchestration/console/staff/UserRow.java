package io.orchestration.console.staff;

import java.util.List;

import io.orchestration.console.scope.Role;
import org.jspecify.annotations.Nullable;

/**
 * A console user in the list.
 *
 * @param id of the user
 * @param name colleagues know them by
 * @param email they sign in with
 * @param department where in the company they work
 * @param enabled whether they may sign in
 * @param roles granted in the scope or below it, each with where
 */
record UserRow(long id, String name, String email, @Nullable String department, boolean enabled, List<Held> roles) {

	/**
	 * A role in the list.
	 *
	 * @param role what the user is
	 * @param scopes where, in words
	 */
	record Held(Role role, String scopes) {
	}

	UserRow holding(List<Held> held) {
		return new UserRow(this.id, this.name, this.email, this.department, this.enabled, held);
	}

}
