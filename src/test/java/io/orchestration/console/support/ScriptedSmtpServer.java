package io.orchestration.console.support;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;

/**
 * An SMTP server on loopback that misbehaves as told. A rule is the beginning of a
 * command, such as {@code RCPT TO:<bad@}, or {@link #GREETING} or {@link #BODY}.
 */
public class ScriptedSmtpServer implements AutoCloseable {

	/** The rule for what is said before the first command. */
	public static final String GREETING = "(greeting)";

	/** The rule for the answer to the dot that ends a message. */
	public static final String BODY = "(body)";

	/** Instead of an answer: cuts the connection. */
	public static final String CUT = "(cut)";

	/** Instead of an answer: says nothing until the server is closed. */
	public static final String HANG = "(hang)";

	private static final Map<String, String> MANNERS = Map.of(GREETING, "220 ready", "EHLO", "250 hello", "MAIL",
			"250 ok", "RCPT", "250 ok", "DATA", "354 go on", BODY, "250 taken", "RSET", "250 ok", "NOOP", "250 ok",
			"QUIT", "221 bye");

	private final Map<String, Deque<String>> rules = new ConcurrentHashMap<>();

	private final List<String> commands = new CopyOnWriteArrayList<>();

	private final List<String> accepted = new CopyOnWriteArrayList<>();

	private final CountDownLatch closed = new CountDownLatch(1);

	private final ServerSocket socket;

	/** Listens on a port of its own. */
	public ScriptedSmtpServer() throws IOException {
		this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		daemon(this::listen);
	}

	/** Where it listens. */
	public int port() {
		return this.socket.getLocalPort();
	}

	/** Answers to this rule one after the other, and stays with the last one. */
	public ScriptedSmtpServer answer(String rule, String... answers) {
		this.rules.put(rule, new ArrayDeque<>(Arrays.asList(answers)));
		return this;
	}

	/** Behaves from now on. */
	public void recover() {
		this.rules.clear();
	}

	/** Every command it was given. */
	public List<String> commands() {
		return this.commands;
	}

	/** The messages it answered 250 to, byte by byte as Latin-1. */
	public List<String> accepted() {
		return this.accepted;
	}

	@Override
	public void close() throws IOException {
		this.closed.countDown();
		this.socket.close();
	}

	// a conversation that fails is over: the script wants it so, or the other side left
	private static void daemon(Callable<String> task) {
		Thread thread = new Thread(new FutureTask<>(task), "scripted-smtp");
		thread.setDaemon(true);
		thread.start();
	}

	private String listen() throws IOException {
		while (true) {
			Socket client = this.socket.accept();
			daemon(() -> serve(client));
		}
	}

	private String serve(Socket client) throws IOException, InterruptedException {
		try (client; InputStream in = new BufferedInputStream(client.getInputStream())) {
			String answer = say(client, answerTo(GREETING));
			while (!answer.startsWith("221")) {
				answer = say(client, answer.startsWith("354") ? body(in) : command(in));
			}
			return answer;
		}
	}

	private String command(InputStream in) throws IOException {
		String line = readThrough(in, "\r\n").strip();
		this.commands.add(line);
		return answerTo(line);
	}

	private String body(InputStream in) throws IOException {
		String message = readThrough(in, "\r\n.\r\n");
		String answer = answerTo(BODY);
		if (answer.startsWith("2")) {
			this.accepted.add(message);
		}
		return answer;
	}

	private synchronized String answerTo(String command) {
		Deque<String> answers = this.rules.entrySet()
			.stream()
			.filter((it) -> command.startsWith(it.getKey()))
			.max(Comparator.comparing((it) -> it.getKey().length()))
			.map(Map.Entry::getValue)
			.orElseGet(() -> new ArrayDeque<>(List.of(MANNERS.getOrDefault(command.split(" ", 2)[0], "502 what"))));
		return (answers.size() > 1) ? answers.removeFirst() : answers.getFirst();
	}

	private String say(Socket client, String answer) throws IOException, InterruptedException {
		if (answer.equals(HANG)) {
			this.closed.await();
		}
		if (answer.equals(HANG) || answer.equals(CUT)) {
			throw new IOException("as told");
		}
		client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.UTF_8));
		return answer;
	}

	private static String readThrough(InputStream in, String end) throws IOException {
		StringBuilder read = new StringBuilder();
		while (read.length() < end.length() || read.indexOf(end, read.length() - end.length()) < 0) {
			int next = in.read();
			if (next < 0) {
				throw new IOException("the client left");
			}
			read.append((char) next);
		}
		return read.toString();
	}

}
