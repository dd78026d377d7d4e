package io.orchestration.console.demo;

import java.time.Instant;

import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import org.jspecify.annotations.Nullable;

/** A customer of the demo, and what they sign in with unless they are Unregistered. */
record SampleCustomer(Customer customer, @Nullable SampleCredential credential) {

	/**
	 * Whether they can have needed a new password ever since. Those whom documentation
	 * knows by name are kept as it describes them, and a lock would be gone.
	 */
	boolean mayHaveCalledSince(Instant day) {
		return this.customer.getRegisteredAt().isBefore(day) && this.credential != null && !this.credential.isLocked()
				&& this.customer.getEmail() != null && this.customer.getStatus() == AccountStatus.ACTIVE
				&& Protagonist.all().stream().noneMatch((it) -> it.isNumbered(this.customer.getNumber()));
	}

}
