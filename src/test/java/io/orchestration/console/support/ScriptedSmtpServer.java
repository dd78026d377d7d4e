package io.orchestration.console.support;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * An SMTP server on loopback that misbehaves as told. A rule is the beginning of a
 * command, such as {@code RCPT TO:<bad@}, or {@link #GREETING} or {@link #BODY}.
 */
public class ScriptedSmtpServer implements AutoCloseable {

	/** The rule for what is said before the first command. */
	public static final String GREETING = "(greeting)";

	/** The rule for the answer to the dot that ends a message. */
	public static final String BODY = "(body)";

	/** Instead of an answer, or after it: cuts the connection. */
	public static final String CUT = "(cut)";

	/** Instead of an answer: says nothing until the server lets go or is closed. */
	public static final String HANG = "(hang)";

	/** Instead of an answer: one digit after the other, and never a whole line. */
	public static final String TRICKLE = "(trickle)";

	/**
	 * To the dot: the message is accepted, but before the answer the connection is cut.
	 */
	public static final String TAKEN_AND_CUT = "250" + CUT;

	/** To the dot: the message is accepted, but the answer never comes. */
	public static final String TAKEN_AND_HANG = "250" + HANG;

	/** The rule for what happens in the middle of a message; by default nothing. */
	public static final String HALF_BODY = "(half body)";

	private static final int HALF = 200;

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Map<String, String> MANNERS = Map.of(GREETING, "220 ready", "EHLO", "250 hello", "MAIL",
			"250 ok", "RCPT", "250 ok", "DATA", "354 go on", BODY, "250 taken", "RSET", "250 ok", "NOOP", "250 ok",
			"QUIT", "221 bye");

	private final Map<String, Supplier<String>> rules = new ConcurrentHashMap<>();

	private final List<String> commands = new CopyOnWriteArrayList<>();

	private final List<String> accepted = new CopyOnWriteArrayList<>();

	private final AtomicInteger connections = new AtomicInteger();

	private final AtomicInteger open = new AtomicInteger();

	private final CountDownLatch hanging = new CountDownLatch(1);

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
		Deque<String> left = new ArrayDeque<>(Arrays.asList(answers));
		return answer(rule, () -> {
			synchronized (left) {
				return (left.size() > 1) ? left.removeFirst() : left.getFirst();
			}
		});
	}

	/** Answers to this rule what the script says each time. */
	public ScriptedSmtpServer answer(String rule, Supplier<String> script) {
		this.rules.put(rule, script);
		return this;
	}

	/** Cuts off whoever it keeps hanging. */
	public void letGo() {
		this.hanging.countDown();
	}

	/** Behaves from now on. */
	public void recover() {
		this.rules.clear();
	}

	/** How often it was called. */
	public int connections() {
		return this.connections.get();
	}

	/** How many callers are there now. */
	public int open() {
		return this.open.get();
	}

	/** Returns once so many messages were accepted. */
	public void awaitAccepted(int many) throws InterruptedException {
		await(() -> this.accepted.size() >= many);
	}

	/** Returns once it was called so often. */
	public void awaitCalls(int many) throws InterruptedException {
		await(() -> this.connections.get() >= many);
	}

	/** Returns once it was given a command that begins so. */
	public void awaitCommand(String beginning) throws InterruptedException {
		await(() -> this.commands.stream().anyMatch((it) -> it.startsWith(beginning)));
	}

	/** Returns once every caller has left. */
	public void awaitAllClosed() throws InterruptedException {
		await(() -> this.open.get() == 0);
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
		letGo();
		this.closed.countDown();
		this.socket.close();
	}

	// a conversation that fails is over: the script wants it so, or the other side left
	private static void daemon(Callable<String> task) {
		Thread thread = new Thread(new FutureTask<>(task), "scripted-smtp");
		thread.setDaemon(true);
		thread.start();
	}

	private synchronized void tell() {
		notifyAll();
	}

	private synchronized void await(BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!condition.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new AssertionError("never happened");
			}
			wait(PATIENCE.toMillis());
		}
	}

	private String listen() throws IOException {
		while (true) {
			Socket client = this.socket.accept();
			this.connections.incrementAndGet();
			this.open.incrementAndGet();
			tell();
			daemon(() -> serve(client));
		}
	}

	private String serve(Socket client) throws IOException, InterruptedException {
		try (client; InputStream in = new BufferedInputStream(client.getInputStream())) {
			String answer = say(client, answerTo(GREETING));
			while (!answer.startsWith("221") && !answer.startsWith("421")) {
				answer = say(client, answer.startsWith("354") ? body(in) : command(in));
			}
			return answer;
		}
		finally {
			this.open.decrementAndGet();
			tell();
		}
	}

	private String command(InputStream in) throws IOException {
		String line = readThrough(in, "\r\n").strip();
		this.commands.add(line);
		tell();
		return answerTo(line);
	}

	private String body(InputStream in) throws IOException {
		if (this.rules.containsKey(HALF_BODY) && answerTo(HALF_BODY).equals(CUT)) {
			in.readNBytes(HALF);
			return CUT;
		}
		String message = readThrough(in, "\r\n.\r\n");
		String answer = answerTo(BODY);
		if (answer.startsWith("2")) {
			this.accepted.add(message);
			tell();
		}
		return answer;
	}

	private String answerTo(String command) {
		return this.rules.entrySet()
			.stream()
			.filter((it) -> command.startsWith(it.getKey()))
			.max(Comparator.comparing((it) -> it.getKey().length()))
			.map((it) -> it.getValue().get())
			.orElseGet(() -> MANNERS.getOrDefault(command.split(" ", 2)[0], "502 what"));
	}

	private String say(Socket client, String answer) throws IOException, InterruptedException {
		OutputStream out = client.getOutputStream();
		if (answer.endsWith(HANG)) {
			this.hanging.await();
		}
		while (answer.equals(TRICKLE) && !this.closed.await(20, TimeUnit.MILLISECONDS)) {
			out.write('2');
		}
		if (answer.equals(CUT) || answer.equals(TAKEN_AND_CUT) || answer.endsWith(HANG) || answer.equals(TRICKLE)) {
			throw new IOException("as told");
		}
		out.write((answer.replace(CUT, "") + "\r\n").getBytes(StandardCharsets.UTF_8));
		if (answer.endsWith(CUT)) {
			throw new IOException("as told");
		}
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
