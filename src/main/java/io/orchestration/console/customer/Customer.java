package io.orchestration.console.customer;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import io.orchestration.console.mail.EmailAddress;
import jakarta.persistence.Column;
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

	private String firstName;

	private String lastName;

	private @Nullable String email;

	private @Nullable String emailCanonical;

	private @Nullable Instant emailChangedAt;

	private @Nullable String emailChangedBy;

	private @Nullable String username;

	private @Nullable String usernameCanonical;

	private @Nullable String phone;

	private @Nullable String language;

	private String sortName;

	private String searchText;

	private Instant registeredAt;

	private @Nullable Instant lastLoginAt;

	private @Nullable Instant lastActivityAt;

	protected Customer() {
	}

	/** A customer of the scope, active, with a name and nothing else yet. */
	public Customer(long scopeId, String number, CustomerType type, PersonName name, Instant registeredAt) {
		this.scopeId = scopeId;
		this.number = number;
		this.type = type;
		this.registeredAt = registeredAt;
		this.firstName = name.first();
		this.lastName = name.last();
		this.sortName = "";
		this.searchText = "";
		index();
	}

	/** Changes who the customer is. */
	public void rename(PersonName name, @Nullable String newPhone, @Nullable Locale newLanguage) {
		this.firstName = name.first();
		this.lastName = name.last();
		this.phone = newPhone;
		this.language = (newLanguage != null) ? newLanguage.toLanguageTag() : null;
		index();
	}

	/**
	 * Changes what the customer signs in with; for Unregistered ones both may be absent.
	 */
	public void identifyBy(@Nullable String newUsername, @Nullable EmailAddress newEmail) {
		this.username = newUsername;
		this.usernameCanonical = (newUsername != null) ? SearchText.fold(newUsername) : null;
		this.email = (newEmail != null) ? newEmail.value() : null;
		this.emailCanonical = (newEmail != null) ? newEmail.canonical() : null;
		index();
	}

	/**
	 * Remembers when the address was changed, and who did it: for a while they may not
	 * also send a reset to it (R18).
	 */
	public void addressChangedBy(String consoleUser, Instant now) {
		this.emailChangedAt = now;
		this.emailChangedBy = consoleUser;
	}

	/** Changes whether the customer has a login and may use it. */
	public void classify(CustomerType newType, AccountStatus newStatus) {
		this.type = newType;
		this.status = newStatus;
	}

	private void index() {
		this.sortName = SearchText.fold(this.lastName + " " + this.firstName);
		this.searchText = SearchText.of(this.firstName, this.lastName, this.email, this.username, this.phone,
				this.number);
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
		return new PersonName(this.firstName, this.lastName);
	}

	public @Nullable String getEmail() {
		return this.email;
	}

	/** The stored address as something that can be mailed to. */
	public Optional<EmailAddress> address() {
		return Optional.ofNullable(this.email).map(EmailAddress::new);
	}

	/** Whether this console user changed the address after the given moment. */
	public boolean wasReaddressedBy(String consoleUser, Instant since) {
		return consoleUser.equals(this.emailChangedBy) && this.emailChangedAt != null
				&& this.emailChangedAt.isAfter(since);
	}

	public @Nullable Instant getEmailChangedAt() {
		return this.emailChangedAt;
	}

	public @Nullable String getUsername() {
		return this.username;
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

	public @Nullable Instant getLastLoginAt() {
		return this.lastLoginAt;
	}

	public @Nullable Instant getLastActivityAt() {
		return this.lastActivityAt;
	}

}
