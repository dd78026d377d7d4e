package io.orchestration.console.staff;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes up console users and gives them their first role. */
@Service
@Transactional
public class StaffRegister {

	private final ConsoleUserRepository users;

	private final RoleGrantRepository grants;

	StaffRegister(ConsoleUserRepository users, RoleGrantRepository grants) {
		this.users = users;
		this.grants = grants;
	}

	/** Whether there is nobody who could sign in. */
	@Transactional(readOnly = true)
	public boolean isEmpty() {
		return this.users.count() == 0;
	}

	/** Stores a new user with a role in each of these scopes. */
	public void add(ConsoleUser user, Role role, Scope... scopes) {
		long id = this.users.saveAndFlush(user).id();
		for (Scope scope : scopes) {
			this.grants.save(new RoleGrant(id, scope.id(), role));
		}
	}

}
