package io.orchestration.console.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;

import jakarta.mail.Flags;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Reads what came back. A report that was understood is deleted once that is written
 * down; every other message is marked as read and left, so none is lost and none is read
 * again and again.
 */
@Component
class BounceReader {

	private static final int LARGEST = 1024 * 1024;

	private static final int MOST_AT_ONCE = 500;

	private static final AndTerm UNREAD = new AndTerm(new FlagTerm(new Flags(Flag.SEEN), false),
			new FlagTerm(new Flags(Flag.DELETED), false));

	private static final Logger logger = LoggerFactory.getLogger(BounceReader.class);

	private final BounceMailbox mailbox;

	private final BounceLease lease;

	private final DeliveryReports reports;

	private final BouncedMails mails;

	BounceReader(BounceMailbox mailbox, BounceLease lease, DeliveryReports reports, BouncedMails mails) {
		this.mailbox = mailbox;
		this.lease = lease;
		this.reports = reports;
		this.mails = mails;
	}

	/**
	 * Reads what is new, unless another node does; finishes early, between two messages,
	 * when it may not go on.
	 */
	void readNew(BooleanSupplier mayGoOn) throws MessagingException, IOException {
		if (!this.lease.take()) {
			return;
		}
		// closing the folder removes what is marked as deleted
		try (Store store = this.mailbox.open(); Folder folder = this.mailbox.folder(store)) {
			List<Message> unread = Arrays.stream(folder.search(UNREAD)).limit(MOST_AT_ONCE).toList();
			for (Message message : unread) {
				if (!mayGoOn.getAsBoolean() || !this.lease.take()) {
					return;
				}
				settle(message);
			}
		}
	}

	private void settle(Message message) throws MessagingException, IOException {
		List<Bounce> bounces = bouncesIn(bytes(message));
		try {
			message.setFlag(this.mails.take(bounces) ? Flag.DELETED : Flag.SEEN, true);
		}
		catch (RuntimeException ex) {
			logger.error("a mail that came back could not be written down, and is tried again", ex);
		}
	}

	/** All of the message; nothing of one that is too large to be a report. */
	private static byte[] bytes(Message message) throws MessagingException, IOException {
		if (message.getSize() > LARGEST) {
			return new byte[0];
		}
		try (InputStream in = ((IMAPMessage) message).getMimeStream()) {
			return in.readNBytes(LARGEST);
		}
	}

	// whatever is wrong with one message, the others must be read
	private List<Bounce> bouncesIn(byte[] bytes) {
		try {
			return this.reports.read(bytes);
		}
		catch (MessagingException | IOException | RuntimeException ex) {
			logger.warn("a message in the mailbox for bounces makes no sense: {}", ex.getClass().getSimpleName());
			return List.of();
		}
	}

}
