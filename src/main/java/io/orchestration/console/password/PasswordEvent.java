package io.orchestration.console.password;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.orchestration.console.activity.Fact;
import io.orchestration.console.activity.Fact.Result;
import io.orchestration.console.activity.Recorded;
import io.orchestration.console.activity.Wording;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.scope.Scope;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a customer's password.
 *
 * @param fact what the audit trail keeps of it
 */
public record PasswordEvent(Fact fact) implements Recorded {

	private static final Wording BY_CUSTOMER = Wording.of("trail.asked-by-customer");

	/** Somebody asked for a link on the customer's pages; what they typed is not kept. */
	static PasswordEvent asked(Scope scope, @Nullable Long customerId) {
		return new PasswordEvent(new Fact("reset.asked", scope.id(), customerId, Result.DONE, null));
	}

	static PasswordEvent requested(PasswordReset reset) {
		return about("reset.requested", reset);
	}

	static PasswordEvent cancelled(PasswordReset reset) {
		return about("reset.cancelled", reset);
	}

	static PasswordEvent revoked(PasswordReset reset) {
		return about("reset.revoked", reset);
	}

	static PasswordEvent opened(PasswordReset reset) {
		return about("reset.opened", reset);
	}

	static PasswordEvent completed(PasswordReset reset) {
		return about("reset.completed", reset);
	}

	static PasswordEvent enteredManually(PasswordReset reset) {
		return about("password.entered", reset);
	}

	/** The holder of a link could not do with it what they came for. */
	static PasswordEvent rejected(PasswordReset reset, String why) {
		return new PasswordEvent(Fact.refused("reset.rejected", reset.scopeId(), reset.customerId(), why));
	}

	static PasswordEvent unlocked(Customer customer) {
		return new PasswordEvent(Fact.done("account.unlocked", customer.scopeId(), customer.id(), null));
	}

	static PasswordEvent refused(Customer customer, ResetMethod method, String reason) {
		String action = (method == ResetMethod.MAIL) ? "reset.requested" : "password.entered";
		return new PasswordEvent(Fact.refused(action, customer.scopeId(), customer.id(), reason));
	}

	/** The customer who asked for it is not told. */
	static PasswordEvent refusedToCustomer(Customer customer, String reason) {
		return refused(customer, ResetMethod.MAIL, BY_CUSTOMER + " · " + reason);
	}

	private static PasswordEvent about(String action, PasswordReset reset) {
		String recipient = reset.isByMail() ? masked(reset.getRecipient()) : null;
		Wording reason = Wording.of("reset.reason." + reset.getReason());
		String detail = Stream.of(asker(reset), recipient, reason, caseOf(reset), verified(reset))
			.filter(Objects::nonNull)
			.map(Object::toString)
			.collect(Collectors.joining(" · "));
		return new PasswordEvent(Fact.done(action, reset.scopeId(), reset.customerId(), detail));
	}

	private static @Nullable Wording asker(PasswordReset reset) {
		return reset.isAskedForByCustomer() ? BY_CUSTOMER : null;
	}

	private static @Nullable String caseOf(PasswordReset reset) {
		String caseNumber = reset.getCaseNumber();
		return (caseNumber != null) ? Wording.plain(caseNumber) : null;
	}

	private static @Nullable Wording verified(PasswordReset reset) {
		CallerCheck check = reset.getCallerVerifiedBy();
		return (check != null) ? Wording.of("trail.caller-verified", Wording.of("reset.caller-verified-by." + check))
				: null;
	}

	private static @Nullable String masked(@Nullable String address) {
		return (address != null) ? EmailAddress.of(address).map(EmailAddress::masked).orElse(null) : null;
	}

}
