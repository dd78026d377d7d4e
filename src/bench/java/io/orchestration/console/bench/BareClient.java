package io.orchestration.console.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Sends one message again and again over kept connections, and does nothing else: the
 * most that can be had of this mail server on this machine.
 */
class BareClient {

	private static final int BUFFER = 1 << 12;

	private final int port;

	private final byte[] message;

	BareClient(int port, byte[] message) {
		this.port = port;
		this.message = message;
	}

	/** Mails a second over so many connections at once. */
	double rate(int connections, int mails) throws Exception {
		ExecutorService clients = Executors.newFixedThreadPool(connections);
		Instant begin = Instant.now();
		List<Future<?>> ends = new ArrayList<>();
		for (int at = 0; at < connections; at++) {
			ends.add(clients.submit(() -> {
				send(mails / connections);
				return null;
			}));
		}
		for (Future<?> end : ends) {
			end.get();
		}
		clients.shutdown();
		return mails * 1000.0 / Duration.between(begin, Instant.now()).toMillis();
	}

	private void send(int mails) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setTcpNoDelay(true);
			InputStream in = new BufferedInputStream(socket.getInputStream(), BUFFER);
			OutputStream out = socket.getOutputStream();
			answer(in);
			say(out, in, "EHLO bare");
			for (int at = 0; at < mails; at++) {
				say(out, in, "MAIL FROM:<bare@localhost>");
				say(out, in, "RCPT TO:<nobody@localhost>");
				say(out, in, "DATA");
				out.write(this.message);
				answer(in);
			}
			say(out, in, "QUIT");
		}
	}

	private static void say(OutputStream out, InputStream in, String command) throws IOException {
		out.write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
		answer(in);
	}

	// lines up to the one whose code is followed by a blank
	private static void answer(InputStream in) throws IOException {
		boolean last = false;
		while (!last) {
			byte[] code = in.readNBytes(4);
			last = code.length < 4 || code[3] == ' ';
			int next = in.read();
			while (next >= 0 && next != '\n') {
				next = in.read();
			}
		}
	}

}
