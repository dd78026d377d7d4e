package io.orchestration.console.staff;

import java.util.Optional;

import io.orchestration.console.scope.LastScope;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.SignedInUser;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Keeps the last choice beside the console user, past their entity: choosing a scope is
 * no edit of the user and must not make one fail.
 */
@Component
class RememberedScope implements LastScope {

	private final JdbcClient jdbc;

	RememberedScope(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public Optional<Long> of(Authentication user) {
		if (!(user.getPrincipal() instanceof SignedInUser person)) {
			return Optional.empty();
		}
		return this.jdbc.sql("select last_scope_id from console_user where id = ? and last_scope_id is not null")
			.param(person.id())
			.query(Long.class)
			.optional();
	}

	@Override
	public void remember(Authentication user, Scope scope) {
		if (user.getPrincipal() instanceof SignedInUser person) {
			this.jdbc.sql("update console_user set last_scope_id = ? where id = ?")
				.params(scope.id(), person.id())
				.update();
		}
	}

}
