package io.orchestration.console.password;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.security.HashingTurns;
import io.orchestration.console.support.BreachServer;
import io.orchestration.console.support.Disguises;
import io.orchestration.console.support.Overheard;
import io.orchestration.console.support.TestClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** What is asked of a service for breached passwords, and what becomes of its answers. */
class BreachedPasswordsTests {

	private static final String PASSWORD = "copper kettles hum at midnight";

	private static final String SAID = "the service for breached passwords does not answer";

	private static final Duration SHORT = Duration.ofMillis(300);

	private static final Duration LONG = Duration.ofMinutes(1);

	/** Nobody waits for them; they end with the server. */
	private static final CountDownLatch NEVER = new CountDownLatch(1);

	private final BreachServer server = new BreachServer();

	private final TestClock clock = new TestClock();

	private final HashingTurns turns = new HashingTurns();

	private final List<Object> events = new ArrayList<>();

	@AfterEach
	void end() {
		this.server.close();
	}

	@Test
	void areWhatTheServiceKnows() {
		this.server.know(PASSWORD);

		assertThat(breached(LONG).contain(PASSWORD)).isTrue();
		assertThat(breached(LONG).contain(PASSWORD + "s")).isFalse();
		assertThat(this.events).containsExactly(BreachCheck.KNOWN, BreachCheck.UNKNOWN);
	}

	@Test
	void areNotWhatOnlyHidesTheLengthOfTheList() {
		this.server.answer((exchange) -> BreachServer.send(exchange, 200, ending(PASSWORD) + ":0\r\n"));

		assertThat(breached(LONG).contain(PASSWORD)).isFalse();
	}

	@Test
	void areKnownInSmallLettersToo() {
		this.server
			.answer((exchange) -> BreachServer.send(exchange, 200, ending(PASSWORD).toLowerCase(Locale.ROOT) + ":1"));

		assertThat(breached(LONG).contain(PASSWORD)).isTrue();
	}

	/** A thousand passwords begin so; nobody can tell which of them was meant. */
	@Test
	void areAskedForByFiveCharactersOfAHashAndNoMore() {
		breached(LONG).contain(PASSWORD);

		String hash = BreachServer.hash(PASSWORD);
		assertThat(this.server.asked()).singleElement()
			.asString()
			.startsWith("GET /range/" + hash.substring(0, 5) + " HTTP/1.1\n")
			.containsIgnoringCase("add-padding=[true]")
			.endsWith("\n")
			.doesNotContainIgnoringCase(hash.substring(0, 6), hash.substring(5, 12))
			.doesNotContain(Disguises.ofPassword(PASSWORD).toArray(String[]::new));
	}

	@Test
	void areAskedForBelowThePathOfTheService() {
		BreachedPasswords breached = breached(this.server.url() + "/passwords/", LONG);

		breached.contain(PASSWORD);

		assertThat(this.server.asked()).singleElement().asString().startsWith("GET /passwords/range/");
	}

	@Test
	void areNoneWithoutAService() {
		assertThat(breached(null, LONG).contain(PASSWORD)).isFalse();
		assertThat(breached("", LONG).contain(PASSWORD)).isFalse();
		assertThat(this.events).isEmpty();
	}

	/** Only silence is waited for. */
	static Stream<Arguments> everythingThatIsNoAnswer() {
		return Stream.of(fault("broken", LONG, (it) -> BreachServer.send(it, 500, "")),
				fault("not there", LONG, (it) -> BreachServer.send(it, 404, "")),
				fault("empty-handed", LONG, (it) -> BreachServer.send(it, 204, "")),
				fault("of a kind nobody knows", LONG, (it) -> BreachServer.send(it, 799, "")),
				fault("of no kind at all", LONG, (it) -> BreachServer.send(it, 99, "")),
				fault("redirecting", LONG, BreachedPasswordsTests::redirect),
				fault("garbled", LONG, (it) -> BreachServer.send(it, 200, "<!DOCTYPE html><title>Sign in</title>")),
				fault("cut", LONG, BreachedPasswordsTests::cut),
				fault("endless", LONG, (it) -> flood(it, ending(PASSWORD) + ":1\n")),
				fault("endless in one line", LONG, (it) -> flood(it, "0000000000")),
				fault("silent", SHORT, (it) -> await()),
				fault("silent in the middle", SHORT, BreachedPasswordsTests::fallSilent));
	}

	/** Nobody is kept from a new password by it, nor waits for it again and again. */
	@ParameterizedTest(name = "{0}")
	@MethodSource("everythingThatIsNoAnswer")
	@Timeout(30)
	void areNotRefusedWhileTheServiceIs(String state, Duration patience, HttpHandler manner) {
		this.server.know(PASSWORD);
		this.server.answer(manner);
		BreachedPasswords breached = breached(patience);

		assertThat(breached.contain(PASSWORD)).isFalse();
		assertThat(breached.contain(PASSWORD)).isFalse();

		assertThat(this.events).containsExactly(BreachCheck.FAILED, BreachCheck.SKIPPED);
		assertThat(this.server.asked()).hasSize(1);
	}

	@Test
	void areNotRefusedWhileTheServiceIsAway() {
		this.server.close();

		assertThat(breached(LONG).contain(PASSWORD)).isFalse();
		assertThat(this.events).containsExactly(BreachCheck.FAILED);
	}

	@Test
	void areAskedForAgainHalfAMinuteLater() {
		this.server.know(PASSWORD);
		BreachedPasswords breached = breached(LONG);
		AtomicInteger failures = new AtomicInteger();
		this.server.answer((exchange) -> {
			failures.incrementAndGet();
			BreachServer.send(exchange, 200, ending(PASSWORD) + ((failures.get() == 1) ? ":what?" : ":1"));
		});

		assertThat(breached.contain(PASSWORD)).isFalse();
		this.clock.advance(Duration.ofSeconds(29));
		assertThat(breached.contain(PASSWORD)).isFalse();
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(breached.contain(PASSWORD)).isTrue();

		assertThat(this.events).containsExactly(BreachCheck.FAILED, BreachCheck.SKIPPED, BreachCheck.KNOWN);
	}

	/** R54: not even the five characters. */
	@Test
	void areMissedInTheLogOnceAMinuteWithoutASecret() {
		this.server.answer((exchange) -> BreachServer.send(exchange, 503, exchange.getRequestURI().toString()));
		BreachedPasswords breached = breached(LONG);

		try (Overheard log = new Overheard()) {
			for (int at = 0; at < 4; at++) {
				breached.contain(PASSWORD);
				this.clock.advance(Duration.ofSeconds(30));
			}

			assertThat(log.everything().split(SAID, -1)).hasSize(3);
			assertThat(log.everything()).contains(SAID + ", they are not refused: status 503")
				.doesNotContain(Disguises.ofPassword(PASSWORD).toArray(String[]::new))
				.doesNotContainIgnoringCase(BreachServer.hash(PASSWORD).substring(0, 5), ending(PASSWORD));
		}
	}

	/** Or a slow service would keep everybody from signing in (R29). */
	@Test
	void areWaitedForWithoutATurnToHash() {
		List<Integer> running = new ArrayList<>();
		this.server.answer((exchange) -> {
			running.add(this.turns.running());
			BreachServer.send(exchange, 200, "");
		});
		BreachedPasswords breached = breached(LONG);

		this.turns.take(() -> {
			breached.contain(PASSWORD);
			return running.add(this.turns.running());
		});

		assertThat(running).containsExactly(0, 1);
		assertThat(this.turns.running()).isZero();
	}

	private BreachedPasswords breached(Duration patience) {
		return breached(this.server.url(), patience);
	}

	private BreachedPasswords breached(@Nullable String url, Duration patience) {
		ConsoleProperties properties = mock(ConsoleProperties.class);
		given(properties.breachedPasswords()).willReturn(
				new ConsoleProperties.BreachedPasswords((url != null) ? URI.create(url) : null, LONG, patience));
		return new BreachedPasswords(new BreachService(properties), this.turns, this.events::add, this.clock);
	}

	private static String ending(String password) {
		return BreachServer.hash(password).substring(5);
	}

	private static Arguments fault(String state, Duration patience, HttpHandler manner) {
		return arguments(state, patience, manner);
	}

	private static void redirect(HttpExchange exchange) throws IOException {
		if (exchange.getRequestURI().getPath().startsWith("/range/")) {
			exchange.getResponseHeaders().set("Location", "/elsewhere");
			BreachServer.send(exchange, 302, "");
		}
		else {
			BreachServer.send(exchange, 200, ending(PASSWORD) + ":1");
		}
	}

	private static void cut(HttpExchange exchange) throws IOException {
		byte[] line = (ending(PASSWORD) + ":1").getBytes(StandardCharsets.US_ASCII);
		exchange.sendResponseHeaders(200, 2L * line.length);
		exchange.getResponseBody().write(line);
		exchange.close();
	}

	private static void flood(HttpExchange exchange, String text) throws IOException {
		exchange.sendResponseHeaders(200, 0);
		try (OutputStream body = exchange.getResponseBody()) {
			while (!Thread.currentThread().isInterrupted()) {
				body.write(text.getBytes(StandardCharsets.US_ASCII));
			}
		}
	}

	private static void fallSilent(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(200, 0);
		exchange.getResponseBody().write((ending(PASSWORD) + ":1\n").getBytes(StandardCharsets.US_ASCII));
		exchange.getResponseBody().flush();
		await();
	}

	private static void await() {
		try {
			NEVER.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
