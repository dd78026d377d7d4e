package io.orchestration.console.password;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.mail.MailComposer;
import io.orchestration.console.mail.MailContent;
import io.orchestration.console.mail.MailOrder;
import io.orchestration.console.mail.NotWorthSending;
import io.orchestration.console.scope.Scopes;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Writes the notices of what happened to an account. */
@Component
class NoticeComposer implements MailComposer {

	private static final String PASSWORD_CHANGED = "password-changed";

	private final Customers customers;

	private final Scopes scopes;

	private final PasswordResets resets;

	private final Credentials credentials;

	private final CustomerMails mails;

	private final Clock clock;

	NoticeComposer(Customers customers, Scopes scopes, PasswordResets resets, Credentials credentials,
			CustomerMails mails, Clock clock) {
		this.customers = customers;
		this.scopes = scopes;
		this.resets = resets;
		this.credentials = credentials;
		this.mails = mails;
		this.clock = clock;
	}

	@Override
	public boolean composes(String kind) {
		return kind(kind).isPresent();
	}

	@Override
	public MailContent compose(MailOrder order) {
		Customer customer = this.customers.require(this.scopes.tree().require(order.scopeId()),
				Objects.requireNonNull(order.customerId()));
		return switch (kind(order.kind()).orElseThrow()) {
			case PASSWORD_CHANGED -> this.mails.write(PASSWORD_CHANGED, customer, changedBy(order.reference()));
			case PASSWORD_CHOSEN -> this.mails.write(PASSWORD_CHANGED, customer, chosen(customer));
			case UNLOCKED -> this.mails.write("unlocked", customer,
					Map.of("at", orNow(this.credentials.stateOf(customer.id()).unlockedAt())));
			case EMAIL_CHANGED -> this.mails.write("email-changed", customer, emailChanged(customer));
		};
	}

	private Map<String, @Nullable Object> changedBy(long resetId) {
		PasswordReset reset = this.resets.findById(resetId)
			.orElseThrow(() -> new NotWorthSending("the reset is no longer known"));
		Instant temporaryUntil = this.credentials.stateOf(reset.customerId()).temporaryUntil();
		Map<String, @Nullable Object> facts = new HashMap<>();
		facts.put("at", orNow(reset.getEndedAt()));
		facts.put("byStaff", !reset.isByMail());
		facts.put("temporaryUntil", reset.getExpiresAt().equals(temporaryUntil) ? temporaryUntil : null);
		return facts;
	}

	private Map<String, @Nullable Object> chosen(Customer customer) {
		Map<String, @Nullable Object> facts = new HashMap<>();
		facts.put("at", orNow(this.credentials.stateOf(customer.id()).changedAt()));
		facts.put("byStaff", false);
		facts.put("temporaryUntil", null);
		return facts;
	}

	private Map<String, @Nullable Object> emailChanged(Customer customer) {
		Map<String, @Nullable Object> facts = new HashMap<>();
		facts.put("at", orNow(customer.getEmailChangedAt()));
		facts.put("before", customer.addressBefore().orElse(null));
		facts.put("after", customer.address().orElse(null));
		return facts;
	}

	private Instant orNow(@Nullable Instant moment) {
		return (moment != null) ? moment : this.clock.instant();
	}

	private static Optional<NoticeKind> kind(String code) {
		return Arrays.stream(NoticeKind.values()).filter((it) -> it.code().equals(code)).findFirst();
	}

}
