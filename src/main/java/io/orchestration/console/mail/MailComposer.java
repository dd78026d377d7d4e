package io.orchestration.console.mail;

import java.util.List;
import java.util.function.Function;

/**
 * Writes mails of some kinds at the moment of sending. Implemented by the features that
 * order them.
 */
public interface MailComposer {

	/** Whether mails of this kind are written here. */
	boolean composes(String kind);

	/**
	 * Writes the mail. May be called again for the same order when a try to send failed.
	 * @throws NotWorthSending if what the mail is about is over
	 */
	MailContent compose(MailOrder order);

	/**
	 * Reads what these mails need, at once for all of them, and returns what composes
	 * each as {@link #compose} does. Called, and used up, in one transaction.
	 */
	default Function<MailOrder, MailContent> prepare(List<MailOrder> orders) {
		return this::compose;
	}

}
