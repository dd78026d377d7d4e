package io.orchestration.console.customer;

import java.time.Instant;
import java.util.Objects;

import io.orchestration.console.mail.EmailAddress;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * What a customer signs in with, and what became of their address lately.
 *
 * @param username as typed
 * @param usernameCanonical what two spellings of one username share
 * @param email as typed
 * @param emailCanonical what two spellings of one address share
 * @param emailBefore the address before this one, if there was one
 * @param emailChangedAt when a console user changed the address
 * @param emailChangedBy the id of who did: their own address may change too
 */
@Embeddable
public record CustomerLogin(@Nullable String username, @Nullable String usernameCanonical, @Nullable String email,
		@Nullable String emailCanonical, @Nullable String emailBefore, @Nullable Instant emailChangedAt,
		@Nullable Long emailChangedBy) {

	/** Has nothing to sign in with. */
	static final CustomerLogin NONE = new CustomerLogin(null, null, null, null, null, null, null);

	/** The login with these instead. */
	CustomerLogin by(@Nullable String newUsername, @Nullable EmailAddress newEmail) {
		String value = (newEmail != null) ? newEmail.value() : null;
		String before = Objects.equals(this.email, value) ? this.emailBefore : this.email;
		return new CustomerLogin(newUsername, (newUsername != null) ? SearchText.fold(newUsername) : null, value,
				(newEmail != null) ? newEmail.canonical() : null, before, this.emailChangedAt, this.emailChangedBy);
	}

	/** The same, its address changed by the console user with this id, if by any. */
	CustomerLogin readdressed(@Nullable Long consoleUser, Instant now) {
		return new CustomerLogin(this.username, this.usernameCanonical, this.email, this.emailCanonical,
				this.emailBefore, now, consoleUser);
	}

	/** Whether this console user changed the address after the given moment. */
	public boolean wasReaddressedBy(long consoleUser, Instant since) {
		return Objects.equals(consoleUser, this.emailChangedBy) && this.emailChangedAt != null
				&& this.emailChangedAt.isAfter(since);
	}

}
