package io.orchestration.console.staff;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.orchestration.console.mail.EmailAddress;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works in the console. Never called customer. What they choose for
 * themselves is stored past this entity, so an edit writes only what it changes.
 */
@Entity
@DynamicUpdate
public class ConsoleUser {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	private String email;

	private String emailCanonical;

	private @Nullable String emailBefore;

	private @Nullable Instant emailChangedAt;

	private String displayName;

	private @Nullable String firstName;

	private @Nullable String lastName;

	private @Nullable String department;

	private @Nullable String jobTitle;

	private @Nullable String language;

	private String passwordHash;

	private boolean enabled = true;

	private boolean mustChangePassword;

	private Instant credentialsChangedAt;

	private @Nullable Instant temporaryUntil;

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

	/** Takes over who the user is and whether they may sign in. */
	void describe(ProfileData profile, Instant now) {
		EmailAddress address = profile.address();
		if (!address.value().equals(this.email)) {
			this.emailBefore = this.email;
			this.emailChangedAt = now;
		}
		this.email = address.value();
		this.emailCanonical = address.canonical();
		this.displayName = profile.name();
		this.firstName = profile.firstName();
		this.lastName = profile.lastName();
		this.department = profile.department();
		this.jobTitle = profile.jobTitle();
		this.language = profile.language();
		this.enabled = profile.maySignIn();
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
		this.temporaryUntil = null;
	}

	/** Takes over the hash of a password that somebody else knows too. */
	void lendPassword(String hash, Instant now, Duration life) {
		changePassword(hash, now);
		demandNewPassword();
		this.temporaryUntil = now.plus(life);
	}

	/** The id of a stored user. */
	public long id() {
		if (this.id == null) {
			throw new IllegalStateException("not stored yet");
		}
		return this.id;
	}

	/** Counts the edits. */
	public int getVersion() {
		return this.version;
	}

	public String getEmail() {
		return this.email;
	}

	/** The address in the form two spellings of it share. */
	String emailCanonical() {
		return this.emailCanonical;
	}

	/** What they signed in with before, if it was ever another address. */
	Optional<EmailAddress> emailBefore() {
		return Optional.ofNullable(this.emailBefore).map(EmailAddress::new);
	}

	@Nullable Instant emailChangedAt() {
		return this.emailChangedAt;
	}

	public String getDisplayName() {
		return this.displayName;
	}

	public @Nullable String getFirstName() {
		return this.firstName;
	}

	public @Nullable String getLastName() {
		return this.lastName;
	}

	public @Nullable String getDepartment() {
		return this.department;
	}

	public @Nullable String getJobTitle() {
		return this.jobTitle;
	}

	/** The tag of the language they have chosen, absent if they follow the browser. */
	public @Nullable String getLanguage() {
		return this.language;
	}

	public boolean isEnabled() {
		return this.enabled;
	}

	Instant credentialsChangedAt() {
		return this.credentialsChangedAt;
	}

	/** Until when the password lets the user in, if it is not their own. */
	@Nullable Instant temporaryUntil() {
		return this.temporaryUntil;
	}

	/** Whether the password, right or not, lets nobody in any more. */
	boolean isPasswordExpired(Instant now) {
		return this.temporaryUntil != null && !now.isBefore(this.temporaryUntil);
	}

	String passwordHash() {
		return this.passwordHash;
	}

	boolean mustChangePassword() {
		return this.mustChangePassword;
	}

}
