package io.orchestration.console.customer;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import io.orchestration.console.mail.EmailAddress;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

/** A person known in one scope. */
@Entity
public class Customer {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Version
	private int version;

	private long scopeId;

	@Column(name = "customer_number")
	private String number;

	@Enumerated(EnumType.STRING)
	private CustomerType type;

	@Enumerated(EnumType.STRING)
	private AccountStatus status = AccountStatus.ACTIVE;

	@Embedded
	private PersonName name;

	@Embedded
	private @Nullable CustomerLogin login;

	private @Nullable String phone;

	private @Nullable String language;

	@Embedded
	private CustomerIndex index;

	private Instant registeredAt;

	@Embedded
	private @Nullable LastSeen lastSeen;

	protected Customer() {
	}

	/** A customer of the scope, active, with a name and nothing else yet. */
	public Customer(long scopeId, String number, CustomerType type, PersonName name, Instant registeredAt) {
		this.scopeId = scopeId;
		this.number = number;
		this.type = type;
		this.registeredAt = registeredAt;
		this.name = name;
		this.index = index();
	}

	/** Changes what the customer is called, and where to call. */
	public void rename(PersonName newName, @Nullable String newPhone) {
		this.name = newName;
		this.phone = newPhone;
		this.index = index();
	}

	/**
	 * Changes the language the customer is written to in; without one, it is the scope's.
	 */
	public void prefer(@Nullable Locale newLanguage) {
		this.language = (newLanguage != null) ? newLanguage.toLanguageTag() : null;
	}

	/**
	 * Changes what the customer signs in with; for Unregistered ones both may be absent.
	 */
	public void identifyBy(@Nullable String newUsername, @Nullable EmailAddress newEmail) {
		this.login = login().by(newUsername, newEmail);
		this.index = index();
	}

	/**
	 * Remembers when the address was changed, and who did it: for a while they may not
	 * also send a reset to it (R18).
	 */
	public void addressChangedBy(@Nullable Long consoleUser, Instant now) {
		this.login = login().readdressed(consoleUser, now);
	}

	/** Changes whether the customer has a login and may use it. */
	public void classify(CustomerType newType, AccountStatus newStatus) {
		this.type = newType;
		this.status = newStatus;
	}

	/**
	 * Takes over when a customer not stored yet last signed in, and last did anything.
	 */
	public void wasSeen(Instant lastLogin, Instant lastActivity) {
		this.lastSeen = new LastSeen(lastLogin, lastActivity);
	}

	private CustomerIndex index() {
		return CustomerIndex.of(this.name, this.number, login(), this.phone);
	}

	/** The id of a stored customer. */
	public long id() {
		if (this.id == null) {
			throw new IllegalStateException("not stored yet");
		}
		return this.id;
	}

	/** Counts the edits, so that of two people editing the second is told. */
	public int getVersion() {
		return this.version;
	}

	/** The scope the customer is known in. */
	public long scopeId() {
		return this.scopeId;
	}

	public String getNumber() {
		return this.number;
	}

	public CustomerType getType() {
		return this.type;
	}

	public AccountStatus getStatus() {
		return this.status;
	}

	public PersonName getName() {
		return this.name;
	}

	/** Hibernate makes nothing of a row in which all of it is absent. */
	public CustomerLogin login() {
		return Objects.requireNonNullElse(this.login, CustomerLogin.NONE);
	}

	public @Nullable String getEmail() {
		return login().email();
	}

	/** The stored address as something that can be mailed to. */
	public Optional<EmailAddress> address() {
		return Optional.ofNullable(getEmail()).map(EmailAddress::new);
	}

	/** The address before the present one, if there was one. */
	public Optional<EmailAddress> addressBefore() {
		return Optional.ofNullable(login().emailBefore()).flatMap(EmailAddress::of);
	}

	public @Nullable Instant getEmailChangedAt() {
		return login().emailChangedAt();
	}

	public @Nullable String getUsername() {
		return login().username();
	}

	public @Nullable String getPhone() {
		return this.phone;
	}

	public @Nullable String getLanguage() {
		return this.language;
	}

	public Instant getRegisteredAt() {
		return this.registeredAt;
	}

	/** When the customer was last seen. */
	public LastSeen lastSeen() {
		return Objects.requireNonNullElse(this.lastSeen, LastSeen.NEVER);
	}

}
