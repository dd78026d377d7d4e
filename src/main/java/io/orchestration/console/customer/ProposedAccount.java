package io.orchestration.console.customer;

import java.util.Optional;

import io.orchestration.console.mail.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Account data somebody wants a customer to have.
 *
 * @param scopeId the customer's own scope, within which logins are unique
 * @param customer who it is for, or nothing if they are new
 * @param data what was typed
 */
record ProposedAccount(long scopeId, @Nullable Customer customer, AccountData data) {

	@Nullable String usernameCanonical() {
		return (this.data.username() != null) ? SearchText.fold(this.data.username()) : null;
	}

	Optional<String> emailCanonical() {
		return this.data.address().map(EmailAddress::canonical);
	}

	@Nullable String storedLanguage() {
		return (this.customer != null) ? this.customer.getLanguage() : null;
	}

	boolean isOther(Optional<Customer> found) {
		return found.filter((it) -> this.customer == null || it.id() != this.customer.id()).isPresent();
	}

}
