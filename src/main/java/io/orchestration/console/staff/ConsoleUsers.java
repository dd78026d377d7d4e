package io.orchestration.console.staff;

import java.util.List;
import java.util.Optional;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.NotFoundException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds console users. There is no way to one without naming a scope. */
@Service
@Transactional(readOnly = true)
class ConsoleUsers {

	private final ConsoleUserRepository users;

	private final Scopes scopes;

	ConsoleUsers(ConsoleUserRepository users, Scopes scopes) {
		this.users = users;
		this.scopes = scopes;
	}

	/**
	 * The user with this id if they have been granted a role in the scope or below it;
	 * anyone else is as missing as none. Global knows everybody, also those without any
	 * role.
	 */
	ConsoleUser require(Scope scope, long id) {
		return find(scope, id).orElseThrow(() -> missing(id));
	}

	/** The user as {@link #require} finds them, if it does. */
	Optional<ConsoleUser> find(Scope scope, long id) {
		List<Long> subtree = this.scopes.tree().subtreeIds(scope);
		return (scope.parentId() == null) ? this.users.findById(id) : this.users.findGrantedIn(subtree, id);
	}

	/**
	 * The user as {@link #require} finds them, and nobody else changes them or their
	 * roles before the caller's transaction ends.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	ConsoleUser requireForChange(Scope scope, long id) {
		return this.users.lockById(id).flatMap((it) -> find(scope, id)).orElseThrow(() -> missing(id));
	}

	private static NotFoundException missing(long id) {
		return new NotFoundException("console user " + id);
	}

}
