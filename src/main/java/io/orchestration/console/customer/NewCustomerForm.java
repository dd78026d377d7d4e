package io.orchestration.console.customer;

import io.orchestration.console.web.Typed;
import org.jspecify.annotations.Nullable;

/**
 * What a new customer starts with.
 *
 * @param number absent for a generated one
 * @param invite whether to send a link to the first password, where that is possible
 */
record NewCustomerForm(@Nullable String number, @Nullable String firstName, @Nullable String lastName,
		@Nullable String phone, @Nullable CustomerType type, @Nullable String username, @Nullable String email,
		@Nullable String language, @Nullable AccountStatus status, @Nullable Boolean invite) {

	static NewCustomerForm empty() {
		return new NewCustomerForm(null, null, null, null, CustomerType.REGISTERED, null, null, null,
				AccountStatus.ACTIVE, true);
	}

	/** Whether the customer is to be sent a link, and can be. */
	boolean invites() {
		return Boolean.TRUE.equals(this.invite) && account().mayBeInvited();
	}

	@Nullable String typedNumber() {
		return Typed.orNull(this.number);
	}

	GeneralData general() {
		return new GeneralData(this.firstName, this.lastName, this.phone);
	}

	AccountData account() {
		return new AccountData(this.username, this.email, this.type, this.language, this.status);
	}

}
