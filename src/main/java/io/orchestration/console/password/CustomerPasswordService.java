package io.orchestration.console.password;

import java.util.Optional;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.security.HashingTurns;
import io.orchestration.console.web.SignedInUser;

import org.springframework.stereotype.Service;

/**
 * Gives customers who cannot sign in a new password: by a mailed link, or typed by a
 * console user where that is allowed. Each deed is one transaction with its unlocking,
 * its mails and its activity.
 */
@Service
public class CustomerPasswordService {

	private final Customers customers;

	private final ResetDesk desk;

	private final ManualEntries manual;

	private final Unlocking unlocking;

	private final Redemption redemption;

	private final CustomerPolicy policy;

	private final Refusals refusals;

	private final Rejections rejections;

	private final HashingTurns turns;

	CustomerPasswordService(Customers customers, ResetDesk desk, ManualEntries manual, Unlocking unlocking,
			Redemption redemption, CustomerPolicy policy, Refusals refusals, Rejections rejections,
			HashingTurns turns) {
		this.customers = customers;
		this.desk = desk;
		this.manual = manual;
		this.unlocking = unlocking;
		this.redemption = redemption;
		this.policy = policy;
		this.refusals = refusals;
		this.rejections = rejections;
		this.turns = turns;
	}

	/**
	 * Sends a link to the stored address; an older link stops working, a lock is lifted.
	 */
	public PasswordReset requestByMail(Scope scope, long customerId, ResetRequest request) {
		return this.refusals.watch(scope, customerId, ResetMethod.MAIL,
				() -> this.desk.request(scope, customerId, request));
	}

	/**
	 * Sends a further link in place of this reset's, unless a newer one took its place or
	 * the customer has a new password; gives the latest reset back.
	 */
	public PasswordReset resend(Scope scope, long customerId, long resetId, SignedInUser requester) {
		return this.refusals.watch(scope, customerId, ResetMethod.MAIL,
				() -> this.desk.resend(scope, customerId, resetId, requester));
	}

	/** Makes the link of this reset worthless. */
	public Cancellation cancel(Scope scope, long customerId, long resetId) {
		return this.desk.cancel(scope, customerId, resetId);
	}

	/**
	 * Replaces the password by a typed one; links stop working, a lock is lifted.
	 * @throws PasswordRejected if it breaks the policy
	 */
	public PasswordReset enterManually(Scope scope, long customerId, ManualEntry entry) {
		return this.refusals.watch(scope, customerId, ResetMethod.MANUAL, () -> {
			Customer customer = this.customers.require(scope, customerId);
			this.manual.refuseIfStopped(customer, entry.request());
			String hash = this.policy.accept(customer, entry.password());
			return this.manual.enter(scope, customerId, entry, hash);
		});
	}

	/** Lifts a lock; tells whether there was one. */
	public boolean unlock(Scope scope, long customerId) {
		return this.unlocking.unlock(scope, customerId);
	}

	/** What the holder of a link may see, if the link works in this scope. */
	public Optional<OpenTicket> find(Scope scope, TicketDigest digest) {
		return this.redemption.find(scope, digest).map(OpenTicket::to);
	}

	/** Notes that somebody came with a link that does not work, if it ever did here. */
	public void refused(Scope scope, TicketDigest digest) {
		this.rejections.deadLink(scope, digest);
	}

	/**
	 * Notes that the link was opened, so that the console user on the phone can see it.
	 */
	public void opened(Scope scope, TicketDigest digest) {
		this.redemption.open(scope, digest);
	}

	/**
	 * Spends a ticket for a new password. Does not sign in. Whether the link works is
	 * asked when it is one's turn: of many who use it at once, those who had to wait
	 * learn that it is spent, and cost no hash.
	 * @throws InvalidTicket if the link does not work, for whatever reason
	 * @throws PasswordRejected if the password breaks the policy; the link goes on
	 * working
	 */
	public void redeem(Scope scope, TicketDigest digest, String newPassword) {
		this.turns.takeInLine(digest, () -> {
			PasswordReset reset = this.redemption.find(scope, digest).orElseThrow(InvalidTicket::new);
			Customer customer = this.customers.require(scope, reset.customerId());
			String hash = this.rejections.watch(reset, () -> this.policy.accept(customer, newPassword));
			return this.redemption.complete(scope, digest, reset, hash);
		});
	}

}
