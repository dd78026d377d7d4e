package io.orchestration.console.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

/**
 * A small service for breached passwords on loopback, which keeps all it was asked. Knows
 * no password until it is told one.
 */
public final class BreachServer implements AutoCloseable {

	private static final int TOLD = 5;

	private static final String PADDING = "0".repeat(35) + ":0\r\n";

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Set<String> known = ConcurrentHashMap.newKeySet();

	private final Queue<String> asked = new ConcurrentLinkedQueue<>();

	private volatile HttpHandler manner = this::tellRange;

	/** Answers from now on. */
	public BreachServer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	public String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** Lets it know this password. */
	public void know(String password) {
		this.known.add(hash(password));
	}

	/** Lets it answer like this instead. */
	public void answer(HttpHandler otherManner) {
		this.manner = otherManner;
	}

	/** Everything that was sent to it, request by request. */
	public List<String> asked() {
		return List.copyOf(this.asked);
	}

	/** The same, of those that may have been about this password. */
	public List<String> askedAbout(String password) {
		String path = "/range/" + hash(password).substring(0, TOLD) + " ";
		return asked().stream().filter((it) -> it.contains(path)).toList();
	}

	/** What such services know the password by. */
	public static String hash(String password) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-1").digest(password.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().withUpperCase().formatHex(digest);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new AssertionError(ex);
		}
	}

	/** Sends a whole answer. */
	public static void send(HttpExchange exchange, int status, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, (body.length > 0) ? body.length : -1);
		if (body.length > 0) {
			exchange.getResponseBody().write(body);
		}
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	private void answer(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + exchange.getProtocol()
				+ "\n" + exchange.getRequestHeaders().entrySet() + "\n" + body);
		this.manner.handle(exchange);
	}

	private void tellRange(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		String beginning = path.substring(path.lastIndexOf('/') + 1);
		StringBuilder range = new StringBuilder(PADDING);
		this.known.stream()
			.filter((it) -> it.startsWith(beginning))
			.forEach((it) -> range.append(it.substring(beginning.length())).append(":7\r\n"));
		send(exchange, 200, range.toString());
	}

}
