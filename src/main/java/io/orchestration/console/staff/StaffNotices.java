package io.orchestration.console.staff;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.orchestration.console.mail.MailComposer;
import io.orchestration.console.mail.MailContent;
import io.orchestration.console.mail.MailOrder;
import io.orchestration.console.mail.NotWorthSending;
import io.orchestration.console.mail.Outbox;
import io.orchestration.console.scope.Scopes;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells console users by mail what happened to their own account (R17). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StaffNotices implements MailComposer {

	/** How the outbox calls the notice of a new password; it is about the user. */
	static final String PASSWORD_CHANGED = "console-password-changed";

	/** The same for second factors that an administrator has removed. */
	static final String SECOND_FACTORS_REMOVED = "console-second-factors-removed";

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
		put(PASSWORD_CHANGED, user);
	}

	void secondFactorsRemoved(ConsoleUser user) {
		put(SECOND_FACTORS_REMOVED, user);
	}

	@Override
	public boolean composes(String kind) {
		return PASSWORD_CHANGED.equals(kind) || SECOND_FACTORS_REMOVED.equals(kind);
	}

	@Override
	public MailContent compose(MailOrder order) {
		ConsoleUser user = this.users.findById(order.reference())
			.orElseThrow(() -> new NotWorthSending("the console user is no longer known"));
		return this.mails.write(order.kind(), user, facts(order.kind(), user));
	}

	private static Map<String, Object> facts(String kind, ConsoleUser user) {
		Map<String, Object> facts = new HashMap<>();
		facts.put("at", user.credentialsChangedAt());
		Optional.ofNullable(user.temporaryUntil())
			.filter((it) -> PASSWORD_CHANGED.equals(kind))
			.ifPresent((it) -> facts.put("temporaryUntil", it));
		return facts;
	}

	private void put(String kind, ConsoleUser user) {
		this.outbox.put(new MailOrder(kind, user.id(), this.scopes.tree().root().id(), null, user.getEmail(), null));
	}

}
