package io.orchestration.console.password;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.orchestration.console.customer.Customer;
import org.jspecify.annotations.Nullable;

/**
 * What the Account tab says of a customer.
 *
 * @param customer whose account it is
 * @param credential what is known of the password
 * @param now when the page is shown
 */
record AccountFacts(Customer customer, CredentialState credential, Instant now) {

	/** What can be edited. */
	List<AccountFact> editable() {
		String language = this.customer.getLanguage();
		return List.of(AccountFact.text("customer.username", this.customer.getUsername()),
				AccountFact.text("customer.email", this.customer.getEmail()),
				AccountFact.word("customer.type", "type." + this.customer.getType()),
				AccountFact.word("customer.language",
						(language != null) ? "language." + language : "customer.language.of-scope"),
				AccountFact.word("customer.status", "status." + this.customer.getStatus()));
	}

	/** What has come about by itself. */
	List<AccountFact> given() {
		List<AccountFact> facts = new ArrayList<>();
		facts.add(AccountFact.moment("account.registered", this.customer.getRegisteredAt()));
		facts.add(AccountFact.moment("account.last-login", this.customer.lastSeen().lastLoginAt()));
		facts.add(AccountFact.moment("account.last-activity", this.customer.lastSeen().lastActivityAt()));
		facts
			.add(this.credential.present() ? AccountFact.moment("account.password-changed", this.credential.changedAt())
					: AccountFact.word("account.password-changed", "account.no-password"));
		facts.add(AccountFact.text("account.failures", Integer.toString(this.credential.failures())));
		if (isLocked()) {
			facts.add(AccountFact.moment("account.locked-since", this.credential.lockedAt()));
			facts.add(AccountFact.moment("account.locked-until", this.credential.lockedUntil()));
		}
		facts.addAll(temporary(this.credential.temporaryUntil()));
		return facts;
	}

	/** Whether the lock holds. */
	public boolean isLocked() {
		return this.credential.isLocked(this.now);
	}

	private List<AccountFact> temporary(@Nullable Instant until) {
		if (until == null) {
			return List.of();
		}
		String label = this.now.isBefore(until) ? "account.temporary-until" : "account.temporary-expired";
		return List.of(AccountFact.moment(label, until));
	}

}
