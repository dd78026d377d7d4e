package io.orchestration.console.customer;

import org.jspecify.annotations.Nullable;

/**
 * What a new customer starts with.
 *
 * @param number absent for a generated one
 */
record NewCustomerForm(@Nullable String number, @Nullable String firstName, @Nullable String lastName,
		@Nullable String phone, @Nullable CustomerType type, @Nullable String username, @Nullable String email,
		@Nullable String language, @Nullable AccountStatus status) {

	static NewCustomerForm empty() {
		return new NewCustomerForm(null, null, null, null, CustomerType.REGISTERED, null, null, null,
				AccountStatus.ACTIVE);
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
