package io.orchestration.console.password;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.orchestration.console.activity.Fact;
import io.orchestration.console.activity.Recorded;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.EmailAddress;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a customer's password.
 *
 * @param fact what the audit trail keeps of it
 */
public record PasswordEvent(Fact fact) implements Recorded {

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

	static PasswordEvent remarkable(PasswordReset reset) {
		return about("reset.many", reset);
	}

	static PasswordEvent unlocked(Customer customer) {
		return new PasswordEvent(Fact.done("account.unlocked", customer.scopeId(), customer.id(), null));
	}

	static PasswordEvent refused(Customer customer, ResetMethod method, String reason) {
		String action = (method == ResetMethod.MAIL) ? "reset.requested" : "password.entered";
		return new PasswordEvent(Fact.refused(action, customer.scopeId(), customer.id(), reason));
	}

	private static PasswordEvent about(String action, PasswordReset reset) {
		String recipient = reset.isByMail() ? masked(reset.getRecipient()) : null;
		String detail = Stream.of(recipient, words(reset.getReason()), reset.getCaseNumber(), verified(reset))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" · "));
		return new PasswordEvent(Fact.done(action, reset.scopeId(), reset.customerId(), detail));
	}

	private static @Nullable String verified(PasswordReset reset) {
		CallerCheck check = reset.getCallerVerifiedBy();
		return (check != null) ? "caller verified: " + words(check) : null;
	}

	private static String words(Enum<?> choice) {
		return choice.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	private static @Nullable String masked(@Nullable String address) {
		return (address != null) ? EmailAddress.of(address).map(EmailAddress::masked).orElse(null) : null;
	}

}
