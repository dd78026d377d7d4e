package io.orchestration.console.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;

import io.orchestration.console.bench.Deed.Kind;

/** One client's conversation with the mail server. */
class Conversation {

	private static final int BUFFER = 1 << 14;

	private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

	private static final int HALF = 500;

	private final InputStream in;

	private final OutputStream out;

	private final Fault fault;

	private final Consumer<TakenMail> mailbox;

	private String recipient = "";

	Conversation(Socket client, Fault fault, Consumer<TakenMail> mailbox) throws IOException {
		this.in = new BufferedInputStream(client.getInputStream(), BUFFER);
		this.out = client.getOutputStream();
		this.fault = fault;
		this.mailbox = mailbox;
	}

	/** Speaks until one of the two ends it. */
	void run() throws IOException {
		boolean goesOn = answer(Point.GREETING, "", "220 sink");
		while (goesOn) {
			goesOn = command(line());
		}
	}

	private boolean command(String line) throws IOException {
		String verb = line.toUpperCase(Locale.ROOT);
		if (verb.startsWith("EHLO")) {
			return say("250-sink\r\n250-8BITMIME\r\n250-AUTH PLAIN LOGIN\r\n250 SMTPUTF8");
		}
		if (verb.startsWith("AUTH")) {
			return signIn(line);
		}
		if (verb.startsWith("MAIL")) {
			return answer(Point.MAIL, line, "250 ok");
		}
		if (verb.startsWith("RCPT")) {
			this.recipient = line.substring(line.indexOf('<') + 1, line.lastIndexOf('>'));
			return answer(Point.RCPT, this.recipient, "250 ok");
		}
		if (verb.startsWith("DATA")) {
			return data();
		}
		return verb.startsWith("QUIT") ? !say("221 bye") : say("250 ok");
	}

	private boolean signIn(String line) throws IOException {
		boolean asksOneByOne = line.toUpperCase(Locale.ROOT).startsWith("AUTH LOGIN");
		for (int at = 0; asksOneByOne && at < 2; at++) {
			say("334 ");
			line();
		}
		return answer(Point.AUTH, "", "235 welcome");
	}

	private boolean data() throws IOException {
		Deed deed = this.fault.at(Point.DATA, this.recipient);
		if (deed.kind() != Kind.GO_ON) {
			return perform(deed, "354 go on");
		}
		say("354 go on");
		String message = body();
		Deed end = this.fault.at(Point.DOT, this.recipient);
		this.mailbox.accept(new TakenMail(this.recipient, message, Instant.now(), end.kind() != Kind.REFUSE));
		return perform(end, "250 taken") && perform(this.fault.at(Point.ANSWERED, this.recipient), "");
	}

	private String body() throws IOException {
		ByteArrayOutputStream read = new ByteArrayOutputStream(BUFFER);
		int matched = 2;
		while (matched < END.length) {
			int next = next();
			matched = (next == END[matched]) ? matched + 1 : (next == '\r') ? 1 : 0;
			read.write(next);
			if (read.size() == HALF) {
				perform(this.fault.at(Point.HALF_BODY, this.recipient), "");
			}
			if (matched == END.length - 2) {
				perform(this.fault.at(Point.BEFORE_DOT, this.recipient), "");
			}
		}
		return read.toString(StandardCharsets.ISO_8859_1);
	}

	private boolean answer(Point point, String said, String usual) throws IOException {
		return perform(this.fault.at(point, said), usual);
	}

	private boolean perform(Deed deed, String usual) throws IOException {
		switch (deed.kind()) {
			case CUT -> throw new EOFException("cut, as told");
			case HANG -> {
				pause(deed.pause());
				throw new EOFException("hung, as told");
			}
			case WAIT -> pause(deed.pause());
			case SLOW -> {
				return dribble(usual, deed.pause());
			}
			case REFUSE -> {
				say(deed.text());
				return !deed.text().startsWith("421") && !deed.text().startsWith("554");
			}
			case GO_ON -> {
			}
		}
		return usual.isEmpty() || say(usual);
	}

	private boolean dribble(String answer, Duration pause) throws IOException {
		for (byte next : (answer + "\r\n").getBytes(StandardCharsets.US_ASCII)) {
			pause(pause);
			this.out.write(next);
		}
		return true;
	}

	private boolean say(String answer) throws IOException {
		this.out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
		return true;
	}

	private static void pause(Duration pause) throws IOException {
		try {
			Thread.sleep(pause.toMillis());
		}
		catch (InterruptedException ex) {
			throw new InterruptedIOException();
		}
	}

	private String line() throws IOException {
		StringBuilder line = new StringBuilder();
		for (int next = next(); next != '\n'; next = next()) {
			line.append((char) next);
		}
		return line.toString().strip();
	}

	private int next() throws IOException {
		int next = this.in.read();
		if (next < 0) {
			throw new EOFException("the client left");
		}
		return next;
	}

}
