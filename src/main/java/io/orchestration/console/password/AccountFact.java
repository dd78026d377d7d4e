package io.orchestration.console.password;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A line of the Account tab.
 *
 * @param label the message key of what it is
 * @param value what is to be read, a message key, or an {@link Instant}
 * @param isKey whether the value is a message key
 */
record AccountFact(String label, @Nullable Object value, boolean isKey) {

	static AccountFact text(String name, @Nullable String value) {
		return new AccountFact(name, value, false);
	}

	static AccountFact word(String name, String key) {
		return new AccountFact(name, key, true);
	}

	static AccountFact moment(String name, @Nullable Instant moment) {
		return new AccountFact(name, moment, false);
	}

	/** Whether the value is a moment. */
	public boolean isMoment() {
		return this.value instanceof Instant;
	}

}
