package io.orchestration.console.staff;

import java.time.Instant;

import io.orchestration.console.mail.EmailAddress;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** Somebody who works in the console. Never called customer. */
@Entity
public class ConsoleUser {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	private String email;

	private String emailCanonical;

	private String displayName;

	private String passwordHash;

	private boolean enabled = true;

	private boolean mustChangePassword;

	private Instant credentialsChangedAt;

	protected ConsoleUser() {
	}

	/** An enabled user who signs in with this address. */
	public ConsoleUser(EmailAddress email, String displayName, String passwordHash, Instant now) {
		this.email = email.value();
		this.emailCanonical = email.canonical();
		this.displayName = displayName;
		this.passwordHash = passwordHash;
		this.credentialsChangedAt = now;
	}

	/** Lets the user in only to choose a new password. */
	public void demandNewPassword() {
		this.mustChangePassword = true;
	}

	/** Takes over the hash of the password the user has chosen. */
	public void changePassword(String hash, Instant now) {
		this.passwordHash = hash;
		this.mustChangePassword = false;
		this.credentialsChangedAt = now;
	}

	/** The id of a stored user. */
	public long id() {
		if (this.id == null) {
			throw new IllegalStateException("not stored yet");
		}
		return this.id;
	}

	public String getEmail() {
		return this.email;
	}

	public String getDisplayName() {
		return this.displayName;
	}

	public boolean isEnabled() {
		return this.enabled;
	}

	Instant credentialsChangedAt() {
		return this.credentialsChangedAt;
	}

	String passwordHash() {
		return this.passwordHash;
	}

	boolean mustChangePassword() {
		return this.mustChangePassword;
	}

}
