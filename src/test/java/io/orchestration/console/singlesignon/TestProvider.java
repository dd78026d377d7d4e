package io.orchestration.console.singlesignon;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.orchestration.console.support.TestClock;
import org.jspecify.annotations.Nullable;

/**
 * A small OpenID Connect provider on loopback. Whoever comes has the account that was
 * signed in to it last, and is sent back at once, or after a click. Below {@code /mute}
 * is another one, which never says anything.
 */
class TestProvider implements AutoCloseable {

	static final String CLIENT = "console";

	static final String CLIENT_SECRET = "a secret between the console and its provider";

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Map<String, Visit> visits = new ConcurrentHashMap<>();

	private final Queue<String> secrets = new ConcurrentLinkedQueue<>();

	private volatile Account account = Account.of("nobody@example.com");

	private volatile Fault fault = Fault.NONE;

	private volatile Hold hold = new Hold();

	private volatile boolean asksFirst;

	private volatile Map<String, String> lastQuestion = Map.of();

	private volatile @Nullable IdTokenWriter tokens;

	TestProvider() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/.well-known/openid-configuration", this::describe);
		this.server.createContext("/authorize", this::authorize);
		this.server.createContext("/token", this::sellToken);
		this.server.createContext("/keys", this::showKeys);
		this.server.createContext("/userinfo", this::describePerson);
		this.server.createContext("/mute/", (exchange) -> this.hold.stay());
		this.server.start();
	}

	/** Begins anew, with this account signed in. */
	void signIn(Account account, TestClock clock) {
		this.account = account;
		this.fault = Fault.NONE;
		this.asksFirst = false;
		this.hold.end();
		this.hold = new Hold();
		this.tokens = new IdTokenWriter(issuer(), clock);
	}

	/** From now on this goes wrong. */
	void commit(Fault fault) {
		this.fault = fault;
	}

	/** Comes back once somebody waits for an answer that does not come. */
	void awaitSomebodyHeld() throws InterruptedException {
		this.hold.awaitSomebody();
	}

	/** From now on a page is shown before anybody is sent back. */
	void askFirst() {
		this.asksFirst = true;
	}

	String issuer() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/** What the console asked last. */
	Map<String, String> lastQuestion() {
		return this.lastQuestion;
	}

	/** Every code, verifier and token there has been. */
	List<String> secrets() {
		return List.copyOf(this.secrets);
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	private void describe(HttpExchange exchange) throws IOException {
		String issuer = issuer();
		Exchanges.json(exchange, 200,
				Map.of("issuer", issuer, "authorization_endpoint", issuer + "/authorize", "token_endpoint",
						issuer + "/token", "jwks_uri", issuer + "/keys", "userinfo_endpoint", issuer + "/userinfo",
						"response_types_supported", List.of("code"), "subject_types_supported", List.of("public"),
						"id_token_signing_alg_values_supported", List.of("RS256")));
	}

	private void authorize(HttpExchange exchange) throws IOException {
		Map<String, String> question = Exchanges.query(exchange.getRequestURI().getRawQuery());
		this.lastQuestion = question;
		String code = "code-" + UUID.randomUUID();
		this.secrets.add(code);
		this.visits.put(code, new Visit(question, this.account));
		String back = question.get("redirect_uri") + "?state=" + Exchanges.encoded(question.getOrDefault("state", ""))
				+ ((this.fault == Fault.DENIED) ? "&error=access_denied" : "&code=" + code);
		if (this.asksFirst) {
			Exchanges.send(exchange, 200, "text/html",
					"<!DOCTYPE html><html lang=en><title>Example ID</title><a href=\"" + back.replace("&", "&amp;")
							+ "\">Yes, it is me</a>");
			return;
		}
		exchange.getResponseHeaders().set("Location", back);
		Exchanges.send(exchange, 302, "text/plain", "");
	}

	private void sellToken(HttpExchange exchange) throws IOException {
		Map<String, String> order = Exchanges
			.query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		this.secrets.add(order.get("code_verifier"));
		switch (this.fault) {
			case BROKEN -> Exchanges.send(exchange, 500, "text/plain", "broken");
			case TALKATIVE -> Exchanges.send(exchange, 400, "text/plain", "no such code: " + order.get("code"));
			case HANGING -> this.hold.stay();
			default -> sell(exchange, order);
		}
	}

	private void sell(HttpExchange exchange, Map<String, String> order) throws IOException {
		Visit visit = this.visits.remove(order.get("code"));
		if (visit == null || !visit.isVerifiedBy(order.getOrDefault("code_verifier", ""))) {
			Exchanges.json(exchange, 400, Map.of("error", "invalid_grant"));
			return;
		}
		String accessToken = "access-" + UUID.randomUUID();
		this.visits.put(accessToken, visit);
		this.secrets.add(accessToken);
		Map<String, Object> answer = new ConcurrentHashMap<>(
				Map.of("access_token", accessToken, "token_type", "Bearer", "expires_in", 300));
		if (this.fault != Fault.NO_TOKEN) {
			Object token = idToken(visit);
			this.secrets.add(token.toString());
			answer.put("id_token", token);
		}
		Exchanges.json(exchange, 200, answer);
	}

	private Object idToken(Visit visit) {
		return (this.fault == Fault.TOKEN_OF_ANOTHER_KIND) ? 471_147_114_711_471L
				: Objects.requireNonNull(this.tokens).write(visit, this.fault);
	}

	private void showKeys(HttpExchange exchange) throws IOException {
		holdUp(Fault.KEYS_HANG);
		Exchanges.json(exchange, 200, IdTokenWriter.publicKeys());
	}

	private void describePerson(HttpExchange exchange) throws IOException {
		holdUp(Fault.PERSON_HANGS);
		String token = exchange.getRequestHeaders().getFirst("Authorization").replace("Bearer ", "");
		Account account = Objects.requireNonNull(this.visits.get(token)).account();
		Exchanges.json(exchange, 200,
				((this.fault == Fault.OTHER_SUBJECT) ? account.with("sub", "another") : account).claims());
	}

	private void holdUp(Fault when) {
		if (this.fault == when) {
			this.hold.stay();
		}
	}

}
