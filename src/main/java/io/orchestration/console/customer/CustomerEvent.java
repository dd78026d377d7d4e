package io.orchestration.console.customer;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.orchestration.console.activity.Fact;
import io.orchestration.console.activity.Recorded;
import io.orchestration.console.activity.Wording;
import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.web.SignedInUser;
import org.jspecify.annotations.Nullable;

/** What was done to a customer's data, told inside the transaction of the act. */
public sealed interface CustomerEvent extends Recorded {

	/** Whom it is about. */
	long customerId();

	/** The customer's own scope. */
	long scopeId();

	/**
	 * A customer was created.
	 *
	 * @param number the customer number
	 * @param inviter who wants the customer to be sent a link to the first password, if
	 * anybody does
	 */
	record Created(long customerId, long scopeId, String number,
			@Nullable SignedInUser inviter) implements CustomerEvent {

		@Override
		public Fact fact() {
			return Fact.done("customer.created", this.scopeId, this.customerId, Wording.plain(this.number));
		}

	}

	/** A console user looked at a customer's details. */
	record Viewed(long customerId, long scopeId) implements CustomerEvent {

		static final String ACTION = "customer.viewed";

		@Override
		public Fact fact() {
			return Fact.done(ACTION, this.scopeId, this.customerId, null);
		}

	}

	/**
	 * Somebody changed fields of a customer.
	 *
	 * @param fields which ones; what stood and stands in them is nobody's business here
	 */
	record Edited(long customerId, long scopeId, List<String> fields) implements CustomerEvent {

		@Override
		public Fact fact() {
			String words = this.fields.stream()
				.map((it) -> Wording.of("customer." + it).toString())
				.collect(Collectors.joining(", "));
			return Fact.done("customer.edited", this.scopeId, this.customerId, words);
		}

	}

	/**
	 * Mail to the customer goes elsewhere from now on: links sent to the old address have
	 * to die, and both addresses deserve a notice.
	 *
	 * @param oldEmail where it went
	 * @param newEmail where it goes
	 */
	record EmailChanged(long customerId, long scopeId, @Nullable EmailAddress oldEmail,
			@Nullable EmailAddress newEmail) implements CustomerEvent {

		private static final int LONGEST_DETAIL = 500;

		@Override
		public Fact fact() {
			String both = masked(this.oldEmail) + " → " + masked(this.newEmail);
			return Fact.done("customer.email-changed", this.scopeId, this.customerId,
					SearchText.cut(both, LONGEST_DETAIL));
		}

		private static String masked(@Nullable EmailAddress address) {
			return (address != null) ? address.masked() : "—";
		}

	}

	/**
	 * Somebody changed what decides whether the customer may sign in: of who may not,
	 * open resets have to die.
	 *
	 * @param before what it was
	 * @param now what it is
	 */
	record AccessChanged(long customerId, long scopeId, Access before, Access now) implements CustomerEvent {

		@Override
		public Fact fact() {
			String changes = Stream
				.of(change("type.", this.before.type(), this.now.type()),
						change("status.", this.before.status(), this.now.status()))
				.filter((it) -> !it.isEmpty())
				.collect(Collectors.joining("; "));
			return Fact.done(action(), this.scopeId, this.customerId, changes);
		}

		private String action() {
			if (this.before.maySignIn() == this.now.maySignIn()) {
				return "customer.status-changed";
			}
			return this.now.maySignIn() ? "customer.activated" : "customer.deactivated";
		}

		private static String change(String words, Enum<?> before, Enum<?> now) {
			return before.equals(now) ? "" : Wording.of(words + before) + " → " + Wording.of(words + now);
		}

	}

}
