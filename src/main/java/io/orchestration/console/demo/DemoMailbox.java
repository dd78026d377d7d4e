package io.orchestration.console.demo;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import io.orchestration.console.web.NotFoundException;
import jakarta.mail.Flags.Flag;

/** The mails of the demo. A long-running demo keeps the newest only. */
class DemoMailbox {

	static final int MOST_MAILS = 200;

	private final MailFolder folder;

	DemoMailbox(MailFolder folder) {
		this.folder = folder;
	}

	/** All mails, newest first. */
	List<DemoMail> newestFirst() {
		List<DemoMail> mails = new ArrayList<>();
		this.folder.getMessages().forEach((it) -> mails.add(DemoMail.of(it)));
		Collections.reverse(mails);
		return mails;
	}

	/** The mail with this number. */
	DemoMail require(long number) {
		StoredMessage message = this.folder.getMessage(number);
		if (message == null) {
			throw new NotFoundException("mail " + number);
		}
		return DemoMail.of(message);
	}

	/** Throws all mails away. */
	void empty() {
		this.folder.deleteAllMessages();
	}

	/** Throws the oldest mails away until another one fits in. */
	synchronized void makeRoom() {
		List<StoredMessage> messages = this.folder.getMessages();
		int surplus = messages.size() - MOST_MAILS + 1;
		if (surplus > 0) {
			messages.subList(0, surplus).forEach((it) -> it.setFlag(Flag.DELETED, true));
			expunge();
		}
	}

	private void expunge() {
		try {
			this.folder.expunge();
		}
		catch (FolderException ex) {
			throw new IllegalStateException("cannot empty the demo's mailbox", ex);
		}
	}

}
