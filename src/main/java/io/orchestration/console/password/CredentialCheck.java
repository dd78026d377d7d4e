package io.orchestration.console.password;

import java.text.Normalizer;
import java.util.Optional;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.security.StoredHashes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Tells whether a login and a password belong together. Whoever is asked about, it costs
 * the same look-ups and a hash of today's kind at least, outside of any transaction
 * (R25).
 */
@Component
class CredentialCheck {

	private static final Logger logger = LoggerFactory.getLogger(CredentialCheck.class);

	private final Customers customers;

	private final Credentials credentials;

	private final PasswordEncoder encoder;

	private final SignInLedger ledger;

	private final StoredHashes hashes;

	private final String nobodysHash;

	CredentialCheck(Customers customers, Credentials credentials, PasswordEncoder encoder, SignInLedger ledger,
			StoredHashes hashes) {
		this.customers = customers;
		this.credentials = credentials;
		this.encoder = encoder;
		this.ledger = ledger;
		this.hashes = hashes;
		this.nobodysHash = hashes.nobodys();
	}

	/** Whether no customer can have such a password, so that it is not worth a hash. */
	static boolean isTooLong(String password) {
		String composed = Normalizer.normalize(password, Normalizer.Form.NFC);
		return composed.codePointCount(0, composed.length()) > PasswordPolicy.MOST_CHARACTERS;
	}

	/**
	 * The account of exactly this scope the two belong to; a wrong password is counted.
	 */
	Optional<Account> find(Scope scope, String login, String password) {
		if (isTooLong(password)) {
			return Optional.empty();
		}
		Optional<Customer> customer = this.customers.findByLogin(scope, login);
		Optional<Account> account = account(customer);
		String hash = account.map(Account::hash).orElse(this.nobodysHash);
		if (this.encoder.matches(password, hash) && account.isPresent()) {
			return account;
		}
		if (this.encoder.upgradeEncoding(hash)) {
			// an imported hash may be quick to compare, nobody's is not
			this.encoder.matches(password, this.nobodysHash);
		}
		this.ledger.failed(scope, idOf(customer));
		return Optional.empty();
	}

	/**
	 * The state is read before the hash: if the password is changed in between, the state
	 * is the older of the two and what comes of it is refused later, never let in. For
	 * nobody the same is looked up.
	 */
	private Optional<Account> account(Optional<Customer> customer) {
		long id = idOf(customer);
		CredentialState state = this.credentials.stateOf(id);
		Optional<String> hash = this.credentials.hashOf(id).filter((it) -> isReadable(it, id));
		return customer.flatMap((who) -> hash.map((it) -> new Account(who, state, it)));
	}

	private static long idOf(Optional<Customer> customer) {
		return customer.map(Customer::id).orElse(SignInLedger.NOBODY);
	}

	/** Who has a hash of an unknown kind is like who has none, until a reset. */
	private boolean isReadable(String hash, long customerId) {
		boolean readable = this.hashes.isOfKnownKind(hash);
		if (!readable) {
			logger.warn("the hash of customer {} is of an unknown kind", customerId);
		}
		return readable;
	}

}
