package io.orchestration.console.mail;

import java.time.Duration;
import java.util.Objects;
import java.util.Properties;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.ConsoleProperties.Bounces;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;

import org.springframework.stereotype.Component;

/** The mailbox that mails come back to, by IMAP. */
@Component
class BounceMailbox {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final Bounces settings;

	private final Session session;

	BounceMailbox(ConsoleProperties properties) {
		this.settings = properties.mail().bounces();
		this.session = Session.getInstance(manners("mail." + this.settings.protocol() + "."));
	}

	/** A connection of its own. */
	Store open() throws MessagingException {
		Store store = this.session.getStore(this.settings.protocol());
		int port = Objects.requireNonNullElse(this.settings.port(), -1);
		store.connect(this.settings.host(), port, this.settings.username(), this.settings.password());
		return store;
	}

	/** The folder, opened. */
	Folder folder(Store store) throws MessagingException {
		Folder folder = store.getFolder(this.settings.folder());
		folder.open(Folder.READ_WRITE);
		return folder;
	}

	/** By itself the library waits for ever, and marks as read whatever it looks at. */
	private static Properties manners(String prefix) {
		Properties manners = new Properties();
		String patience = String.valueOf(PATIENCE.toMillis());
		manners.setProperty(prefix + "connectiontimeout", patience);
		manners.setProperty(prefix + "timeout", patience);
		manners.setProperty(prefix + "writetimeout", patience);
		manners.setProperty(prefix + "peek", "true");
		manners.setProperty(prefix + "starttls.enable", "true");
		manners.setProperty(prefix + "ssl.checkserveridentity", "true");
		return manners;
	}

}
