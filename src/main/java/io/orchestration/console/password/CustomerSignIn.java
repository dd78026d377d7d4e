package io.orchestration.console.password;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.password.SignInResult.Refusal;
import io.orchestration.console.password.SignInResult.SignedIn;
import io.orchestration.console.scope.Scope;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Lets customers in who know their password. */
@Service
public class CustomerSignIn {

	private final CredentialCheck check;

	private final SignInLedger ledger;

	private final PasswordEncoder encoder;

	private final Customers customers;

	private final Credentials credentials;

	private final Clock clock;

	CustomerSignIn(CredentialCheck check, SignInLedger ledger, PasswordEncoder encoder, Customers customers,
			Credentials credentials, Clock clock) {
		this.check = check;
		this.ledger = ledger;
		this.encoder = encoder;
		this.customers = customers;
		this.credentials = credentials;
		this.clock = clock;
	}

	/** Whether the password is longer than any that can be chosen. */
	public static boolean isTooLong(String password) {
		return CredentialCheck.isTooLong(password);
	}

	/**
	 * Signs in a customer of exactly this scope. Unknown, wrong and locked look alike
	 * unless the password is right.
	 */
	public SignInResult signIn(Scope scope, String login, String password) {
		Optional<Account> account = this.check.find(scope, login, password);
		return account.<SignInResult>map((it) -> enter(scope, it, password)).orElse(Refusal.REFUSED);
	}

	/**
	 * The customer behind an earlier sign-in, unless it ended with a change of the
	 * password or of the account's status.
	 */
	public Optional<Customer> stillSignedIn(Scope scope, SignedIn earlier) {
		CredentialState state = this.credentials.stateOf(earlier.customerId());
		boolean unchanged = Objects.equals(state.changedAt(), earlier.credentialsChangedAt());
		return Optional.of(this.customers.require(scope, earlier.customerId()))
			.filter((it) -> unchanged && Account.maySignIn(it));
	}

	private SignInResult enter(Scope scope, Account account, String password) {
		Optional<Refusal> obstacle = account.obstacle(this.clock.instant());
		if (obstacle.isPresent()) {
			return obstacle.get();
		}
		if (this.encoder.upgradeEncoding(account.hash())) {
			this.ledger.upgrade(account, this.encoder.encode(password));
		}
		return this.ledger.entered(scope, account) ? new SignedIn(account.customer().id(), account.state().changedAt())
				: Refusal.REFUSED;
	}

}
