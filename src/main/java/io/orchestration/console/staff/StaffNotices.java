package io.orchestration.console.staff;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import io.orchestration.console.mail.EmailAddress;
import io.orchestration.console.mail.MailComposer;
import io.orchestration.console.mail.MailContent;
import io.orchestration.console.mail.MailOrder;
import io.orchestration.console.mail.NotWorthSending;
import io.orchestration.console.mail.Outbox;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.twostep.FactorChange;
import io.orchestration.console.twostep.FactorChanged;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells console users by mail what happened to their own account (R17). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StaffNotices implements MailComposer {

	/** How the outbox calls the notice of a new password; it is about the user. */
	static final String PASSWORD_CHANGED = "console-password-changed";

	/** The same for another address, told to the old and the new one. */
	static final String EMAIL_CHANGED = "console-email-changed";

	/** The same for second factors that an administrator has removed. */
	static final String SECOND_FACTORS_REMOVED = "console-second-factors-removed";

	/** What the user did to their own; the mails differ in a few words only. */
	private static final String TWO_STEP_CHANGED = "console-two-step-changed";

	private static final String PREFIX = "console-";

	private final ConsoleUserRepository users;

	private final Outbox outbox;

	private final StaffMails mails;

	private final Scopes scopes;

	StaffNotices(ConsoleUserRepository users, Outbox outbox, StaffMails mails, Scopes scopes) {
		this.users = users;
		this.outbox = outbox;
		this.mails = mails;
		this.scopes = scopes;
	}

	void passwordChanged(ConsoleUser user) {
		put(PASSWORD_CHANGED, user, user.getEmail());
	}

	/** Another address is told to both: whoever has the old one may not know of it. */
	@EventListener
	void changed(StaffFact event) {
		if (!StaffFact.EMAIL_CHANGED.equals(event.fact().action())) {
			return;
		}
		ConsoleUser user = require(Objects.requireNonNull(event.fact().userId()));
		user.emailBefore().ifPresent((it) -> put(EMAIL_CHANGED, user, it.value()));
		put(EMAIL_CHANGED, user, user.getEmail());
	}

	void secondFactorsRemoved(ConsoleUser user) {
		put(SECOND_FACTORS_REMOVED, user, user.getEmail());
	}

	@EventListener
	void factorChanged(FactorChanged event) {
		ConsoleUser user = require(event.userId());
		put(PREFIX + event.change().code(), user, user.getEmail());
	}

	@Override
	public boolean composes(String kind) {
		return Set.of(PASSWORD_CHANGED, EMAIL_CHANGED, SECOND_FACTORS_REMOVED).contains(kind)
				|| change(kind).isPresent();
	}

	@Override
	public MailContent compose(MailOrder order) {
		ConsoleUser user = require(order.reference());
		String template = change(order.kind()).isPresent() ? TWO_STEP_CHANGED : order.kind();
		return this.mails.write(template, user, facts(order.kind(), user));
	}

	private ConsoleUser require(long userId) {
		return this.users.findById(userId)
			.orElseThrow(() -> new NotWorthSending("the console user is no longer known"));
	}

	private static Map<String, @Nullable Object> facts(String kind, ConsoleUser user) {
		Map<String, @Nullable Object> facts = new HashMap<>();
		switch (kind) {
			case PASSWORD_CHANGED -> {
				facts.put("at", user.credentialsChangedAt());
				facts.put("temporaryUntil", user.temporaryUntil());
			}
			case EMAIL_CHANGED -> {
				facts.put("at", user.emailChangedAt());
				facts.put("before", user.emailBefore().orElse(null));
				facts.put("after", new EmailAddress(user.getEmail()));
			}
			default -> facts.put("what", change(kind).map(FactorChange::code).orElse(null));
		}
		return facts;
	}

	private static Optional<FactorChange> change(String kind) {
		return Arrays.stream(FactorChange.values()).filter((it) -> kind.equals(PREFIX + it.code())).findAny();
	}

	private void put(String kind, ConsoleUser user, String to) {
		this.outbox.put(new MailOrder(kind, user.id(), this.scopes.tree().root().id(), null, to, null));
	}

}
