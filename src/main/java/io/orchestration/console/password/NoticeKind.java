package io.orchestration.console.password;

import java.util.Locale;

/** What customers are told by mail. */
enum NoticeKind {

	/** They, or a console user for them, have set a new password; about the reset. */
	PASSWORD_CHANGED,
	/** They have replaced a temporary password; about the customer. */
	PASSWORD_CHOSEN,
	/** A console user has lifted the lock; about the customer. */
	UNLOCKED,
	/** Another address belongs to the account; about the customer, to both addresses. */
	EMAIL_CHANGED;

	/** How the outbox calls it. */
	String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
