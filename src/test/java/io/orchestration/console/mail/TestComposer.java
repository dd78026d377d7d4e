package io.orchestration.console.mail;

import java.util.function.Function;

/**
 * Writes mails of one kind as the test wants them.
 *
 * @param kind which
 * @param words what they say
 */
record TestComposer(String kind, Function<MailOrder, MailContent> words) implements MailComposer {

	/** A short mail that names its reference. */
	static MailContent plain(MailOrder order) {
		return new MailContent("Brand", "Number " + order.reference(), "Text", "<p>HTML</p>");
	}

	@Override
	public boolean composes(String kind) {
		return kind.equals(this.kind);
	}

	@Override
	public MailContent compose(MailOrder order) {
		return this.words.apply(order);
	}

}
