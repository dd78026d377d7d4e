package io.orchestration.console.password;

import io.orchestration.console.customer.AccountData;
import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.CustomerType;
import org.jspecify.annotations.Nullable;

/**
 * The Account tab in edit mode.
 *
 * @param was what stood there when the form was opened, to tell one's own changes from
 * those of somebody else
 */
record AccountForm(@Nullable String username, @Nullable String email, @Nullable CustomerType type,
		@Nullable String language, @Nullable AccountStatus status, @Nullable AccountData was) {

	static AccountForm of(AccountData data) {
		return new AccountForm(data.username(), data.email(), data.type(), data.language(), data.status(), data);
	}

	/** The same input, as an edit of what is stored now. */
	AccountForm onTopOf(AccountData stored) {
		return new AccountForm(this.username, this.email, this.type, this.language, this.status, stored);
	}

	AccountData data() {
		return new AccountData(this.username, this.email, this.type, this.language, this.status);
	}

	public AccountData seen() {
		return (this.was != null) ? this.was : new AccountData(null, null, null, null, null);
	}

}
