package io.orchestration.console.password;

import java.time.Clock;
import java.util.Optional;

import io.orchestration.console.password.SignInResult.Refusal;
import io.orchestration.console.scope.Scope;

import org.springframework.stereotype.Service;

/** Lets customers trade a temporary password for one of their own. */
@Service
public class TemporaryPasswords {

	private final CredentialCheck check;

	private final CustomerPolicy policy;

	private final TemporaryExchange exchange;

	private final Clock clock;

	TemporaryPasswords(CredentialCheck check, CustomerPolicy policy, TemporaryExchange exchange, Clock clock) {
		this.check = check;
		this.policy = policy;
		this.exchange = exchange;
		this.clock = clock;
	}

	/**
	 * Trades a temporary password for a new one; it buys exactly one change and no
	 * sign-in.
	 * @return what was in the way, or nothing if the password is changed
	 * @throws PasswordRejected if the new one breaks the policy; the temporary one goes
	 * on working
	 */
	public Optional<Refusal> exchange(Scope scope, String login, String temporary, String newPassword) {
		Optional<Account> account = this.check.find(scope, login, temporary);
		Refusal obstacle = account.flatMap((it) -> it.obstacle(this.clock.instant())).orElse(Refusal.REFUSED);
		if (account.isEmpty() || obstacle != Refusal.MUST_CHANGE) {
			return Optional.of(obstacle);
		}
		String hash = this.policy.accept(account.get().customer(), newPassword);
		return this.exchange.complete(scope, account.get(), hash) ? Optional.empty() : Optional.of(Refusal.REFUSED);
	}

}
