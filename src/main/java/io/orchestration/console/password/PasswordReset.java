package io.orchestration.console.password;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.jspecify.annotations.Nullable;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.web.SignedInUser;

/** One case: who asked for a new password, why, how, and what became of it. */
@Entity
public class PasswordReset {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	private long scopeId;

	private long customerId;

	private @Nullable Long openFor;

	@Enumerated(EnumType.STRING)
	private ResetMethod method;

	@Enumerated(EnumType.STRING)
	private ResetState state;

	@Enumerated(EnumType.STRING)
	private ResetReason reason;

	private @Nullable String caseNumber;

	@Enumerated(EnumType.STRING)
	private @Nullable CallerCheck callerVerifiedBy;

	private @Nullable String recipient;

	private @Nullable String requestedBy;

	private @Nullable String requestedByName;

	private Instant requestedAt;

	private Instant expiresAt;

	private @Nullable Instant openedAt;

	private @Nullable Instant endedAt;

	private boolean unlocked;

	protected PasswordReset() {
	}

	private PasswordReset(Customer customer, ResetMethod method, ResetRequest request, Instant now, Instant expiresAt) {
		this.scopeId = customer.scopeId();
		this.customerId = customer.id();
		this.openFor = customer.id();
		this.method = method;
		this.state = ResetState.OPEN;
		this.reason = request.reason();
		this.caseNumber = request.caseNumber();
		this.recipient = customer.getEmail();
		SignedInUser requester = request.requester();
		this.requestedBy = (requester != null) ? requester.email() : null;
		this.requestedByName = (requester != null) ? requester.displayName() : null;
		this.requestedAt = now;
		this.expiresAt = expiresAt;
	}

	/**
	 * A reset that waits for the customer to open the link mailed to the stored address.
	 */
	static PasswordReset byMail(Customer customer, ResetRequest request, Instant now, Instant expiresAt) {
		return new PasswordReset(customer, ResetMethod.MAIL, request, now, expiresAt);
	}

	/** A reset that is over at once, because the password was typed by a console user. */
	static PasswordReset byHand(Customer customer, ManualEntry entry, Instant now, Instant expiresAt) {
		PasswordReset reset = new PasswordReset(customer, ResetMethod.MANUAL, entry.request(), now, expiresAt);
		reset.callerVerifiedBy = entry.callerVerifiedBy();
		reset.end(ResetState.COMPLETED, now);
		return reset;
	}

	/** Ends an open reset; from then on its tickets are worthless. */
	void end(ResetState how, Instant now) {
		if (this.state != ResetState.OPEN || how == ResetState.OPEN) {
			throw new IllegalStateException(this.state + " does not become " + how);
		}
		this.state = how;
		this.openFor = null;
		this.endedAt = now;
	}

	/** Notes that the account was locked and no longer is. */
	void noteUnlocked() {
		this.unlocked = true;
	}

	/** Whether this reset lifted a lock. */
	public boolean liftedLock() {
		return this.unlocked;
	}

	/** Whether the link of this reset still works. */
	public boolean isLive(Instant now) {
		return this.state == ResetState.OPEN && now.isBefore(this.expiresAt);
	}

	/**
	 * Whether this is a reset by mail, which can be watched, cancelled and sent again.
	 */
	public boolean isByMail() {
		return this.method == ResetMethod.MAIL;
	}

	/** The id of a stored reset. */
	public long id() {
		if (this.id == null) {
			throw new IllegalStateException("not stored yet");
		}
		return this.id;
	}

	/** The customer's home scope. */
	public long scopeId() {
		return this.scopeId;
	}

	/** Whose password it is. */
	public long customerId() {
		return this.customerId;
	}

	public ResetState getState() {
		return this.state;
	}

	public ResetReason getReason() {
		return this.reason;
	}

	public @Nullable String getCaseNumber() {
		return this.caseNumber;
	}

	/** Absent where no password was typed, or nobody asked yet. */
	public @Nullable CallerCheck getCallerVerifiedBy() {
		return this.callerVerifiedBy;
	}

	public @Nullable String getRecipient() {
		return this.recipient;
	}

	/** Whether the customer asked, and no console user for them. */
	public boolean isAskedForByCustomer() {
		return this.requestedBy == null;
	}

	/** The address the console user who asked signs in with, if one did. */
	@Nullable String requestedBy() {
		return this.requestedBy;
	}

	public @Nullable String getRequestedByName() {
		return this.requestedByName;
	}

	public Instant getRequestedAt() {
		return this.requestedAt;
	}

	public Instant getExpiresAt() {
		return this.expiresAt;
	}

	public @Nullable Instant getOpenedAt() {
		return this.openedAt;
	}

	public @Nullable Instant getEndedAt() {
		return this.endedAt;
	}

}
