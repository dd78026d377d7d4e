package io.orchestration.console.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.orchestration.console.mail.Outcome.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Has claimed mails written by those who ordered them: together in one transaction, or if
 * that fails each in its own, so that one bad mail keeps no other from leaving.
 */
@Component
class MailWriting {

	private static final Logger logger = LoggerFactory.getLogger(MailWriting.class);

	private final List<MailComposer> composers;

	private final MailMessages messages;

	private final TransactionTemplate transaction;

	MailWriting(List<MailComposer> composers, MailMessages messages, TransactionTemplate transaction) {
		this.composers = composers;
		this.messages = messages;
		this.transaction = transaction;
	}

	/** Writes the mails; those that are not to be sent are told with the reason. */
	List<WrittenMail> write(List<OutboxMail> mails, MailServer server, BiConsumer<OutboxMail, Outcome> unwritten) {
		Map<OutboxMail, Outcome> pointless = new LinkedHashMap<>();
		List<WrittenMail> written = new ArrayList<>();
		try {
			this.transaction.executeWithoutResult((status) -> writeTogether(mails, server, written, pointless));
		}
		catch (RuntimeException ex) {
			return (mails.size() == 1) ? unwritable(mails.get(0), ex, unwritten)
					: mails.stream().flatMap((it) -> write(List.of(it), server, unwritten).stream()).toList();
		}
		pointless.forEach(unwritten);
		return written;
	}

	private void writeTogether(List<OutboxMail> mails, MailServer server, List<WrittenMail> written,
			Map<OutboxMail, Outcome> pointless) {
		Map<String, Function<MailOrder, MailContent>> prepared = prepare(mails);
		for (OutboxMail mail : mails) {
			try {
				MailContent content = Objects.requireNonNull(prepared.get(mail.order().kind())).apply(mail.order());
				written.add(new WrittenMail(mail, this.messages.write(server.newMail(), mail, content)));
			}
			catch (NotWorthSending ex) {
				pointless.put(mail, new Outcome(Result.POINTLESS, String.valueOf(ex.getMessage())));
			}
		}
	}

	private Map<String, Function<MailOrder, MailContent>> prepare(List<OutboxMail> mails) {
		Map<String, List<MailOrder>> byKind = mails.stream()
			.map(OutboxMail::order)
			.collect(Collectors.groupingBy(MailOrder::kind));
		Map<String, Function<MailOrder, MailContent>> prepared = new HashMap<>();
		byKind.forEach((kind, orders) -> prepared.put(kind, composerOf(kind).prepare(orders)));
		return prepared;
	}

	private MailComposer composerOf(String kind) {
		return this.composers.stream()
			.filter((it) -> it.composes(kind))
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("nobody composes " + kind));
	}

	private static List<WrittenMail> unwritable(OutboxMail mail, RuntimeException ex,
			BiConsumer<OutboxMail, Outcome> unwritten) {
		logger.error("mail {} could not be written", mail.id(), ex);
		unwritten.accept(mail, new Outcome(Result.NOT_WRITTEN, ex.getClass().getSimpleName()));
		return List.of();
	}

}
