package io.orchestration.console.password;

import java.util.Optional;
import java.util.stream.Stream;

import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.mail.MailOrder;
import io.orchestration.console.mail.Outbox;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Tells customers by mail what happened to their account (R17). Inactive ones get no
 * mail, nor do those without an address.
 */
@Component
class Notices {

	private final Outbox outbox;

	Notices(Outbox outbox) {
		this.outbox = outbox;
	}

	void passwordChanged(Customer customer, PasswordReset reset) {
		address(customer).ifPresent((it) -> tell(customer, NoticeKind.PASSWORD_CHANGED, reset.id(), it));
	}

	void passwordChosen(Customer customer) {
		address(customer).ifPresent((it) -> tell(customer, NoticeKind.PASSWORD_CHOSEN, customer.id(), it));
	}

	void unlocked(Customer customer) {
		address(customer).ifPresent((it) -> tell(customer, NoticeKind.UNLOCKED, customer.id(), it));
	}

	/**
	 * Tells both addresses. The old one hears of it also when the account is inactive:
	 * whoever takes it over could make it so for that moment.
	 */
	void emailChanged(Customer customer, @Nullable EmailAddress before) {
		Stream.concat(Stream.ofNullable(before), address(customer).stream())
			.forEach((it) -> tell(customer, NoticeKind.EMAIL_CHANGED, customer.id(), it));
	}

	private void tell(Customer customer, NoticeKind kind, long reference, EmailAddress to) {
		this.outbox.put(new MailOrder(kind.code(), reference, customer.scopeId(), customer.id(), to.value(), null));
	}

	private static Optional<EmailAddress> address(Customer customer) {
		return Optional.ofNullable(customer.getEmail())
			.filter((it) -> customer.getStatus() != AccountStatus.INACTIVE)
			.flatMap(EmailAddress::of);
	}

}
