package io.orchestration.console.mail;

import java.time.Duration;
import java.time.Instant;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.URLName;

/** A connection lent out for one mail at a time; closing it gives it back. */
class KeptConnection extends Transport {

	/** After a longer rest it is asked whether it still stands. */
	private static final Duration SURELY_OPEN = Duration.ofSeconds(1);

	private final KeptConnections home;

	private Transport transport;

	private boolean used;

	private boolean usable = true;

	private Instant restingSince = Instant.MAX;

	KeptConnection(KeptConnections home, Transport transport) {
		super(home.getSession(), new URLName(home.getProtocol(), home.getHost(), home.getPort(), null, null, null));
		this.home = home;
		this.transport = transport;
	}

	@Override
	public synchronized boolean isConnected() {
		return this.usable;
	}

	/**
	 * Sends the mail. A mail server that left during the rest is called again, unless the
	 * mail may have reached it.
	 */
	@Override
	public void sendMessage(Message message, Address[] addresses) throws MessagingException {
		this.usable = false;
		try {
			this.transport.sendMessage(message, addresses);
			this.usable = true;
		}
		catch (MessagingException ex) {
			this.usable = this.transport.isConnected();
			if (!this.used || this.usable || ((OutgoingMail) message).wasOnItsWay()) {
				throw ex;
			}
			this.transport = this.home.connect();
			this.transport.sendMessage(message, addresses);
			this.usable = true;
		}
	}

	/** Keeps the connection for the next mail, if it is good for another. */
	@Override
	public synchronized void close() throws MessagingException {
		this.home.takeBack(this);
	}

	boolean isUsable() {
		return this.usable;
	}

	/** Begins to wait for the next mail. */
	void rest(Instant now) {
		this.used = true;
		this.restingSince = now;
	}

	boolean restsSince(Instant moment) {
		return !this.restingSince.isAfter(moment);
	}

	/** Whether it still stands, as far as can be told without a mail. */
	boolean stands(Instant now) {
		return !restsSince(now.minus(SURELY_OPEN)) || this.transport.isConnected();
	}

	/** Says goodbye. */
	void end() throws MessagingException {
		this.transport.close();
	}

}
