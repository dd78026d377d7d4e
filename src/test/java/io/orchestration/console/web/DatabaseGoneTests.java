package io.orchestration.console.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import io.orchestration.console.api.Keys;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.security.QuickHashes;
import io.orchestration.console.support.DatabaseRelay;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.TestMailServer;
import io.orchestration.console.support.TestTime;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A database that is gone is answered with 503 within five seconds, and is found again
 * without a restart (R60, F9, F10). A real PostgreSQL behind a relay that can be cut.
 */
@Tag("database")
@EnabledIfSystemProperty(named = "console.test.database", matches = "postgresql",
		disabledReason = "H2 runs inside the application and cannot be away")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = DatabaseGoneTests.PLAIN_HTTP)
@ActiveProfiles("test")
@ContextConfiguration(initializers = { DatabaseRelay.class, TestMailServer.class })
@Import({ TestTime.class, QuickHashes.class, Fixtures.class, Mailbox.class })
@DirtiesContext
class DatabaseGoneTests {

	/** Else the session's cookie would be for https only. */
	static final String PLAIN_HTTP = "console.public-base-url=http://localhost";

	private static final int TRIES = 15;

	@LocalServerPort
	int port;

	@Autowired
	DatabaseRelay relay;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Keys keys;

	@Autowired
	JdbcClient jdbc;

	private HttpVisitor csr;

	private HttpVisitor shopper;

	private TestUser user;

	private Scope scope;

	private Customer customer;

	@BeforeEach
	void peopleInTheMiddleOfTheirWork() {
		this.relay.giveBack();
		repeat(() -> new HttpVisitor(this.port).get("/actuator/health/readiness"));
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
		this.user = this.fixtures.staff(Role.CSR, this.scope);
		this.csr = new HttpVisitor(this.port);
		this.csr.get("/sign-in");
		this.csr.submit("/sign-in", "email", this.user.email(), "password", Fixtures.PASSWORD);
		this.csr.get(dialog());
		this.shopper = new HttpVisitor(this.port);
		this.shopper.get(portal());
	}

	static Stream<Named<Consumer<DatabaseRelay>>> ways() {
		return Stream.of(Named.of("stopped", DatabaseRelay::takeAway), Named.of("silent", DatabaseRelay::swallow));
	}

	@ParameterizedTest
	@MethodSource("ways")
	void isSaidOnEveryPageUntilItIsBack(Consumer<DatabaseRelay> goes) {
		HttpVisitor stranger = new HttpVisitor(this.port);
		stranger.get("/sign-in");

		goes.accept(this.relay);
		List<HttpResponse<String>> answers = List.of(this.csr.get("/scopes/" + this.scope.getCode() + "/customers"),
				reset(), this.csr.get("/account/password"),
				stranger.submit("/sign-in", "email", this.user.email(), "password", Fixtures.PASSWORD),
				this.shopper.get(portal()), signIn(), new HttpVisitor(this.port).get(portal()));
		int readiness = status("/actuator/health/readiness");
		int liveness = status("/actuator/health/liveness");
		this.relay.giveBack();

		assertThat(answers).allSatisfy(DatabaseGoneTests::saysSo);
		assertThat(List.of(readiness, liveness)).containsExactly(503, 200);
		assertThat(repeat(this::reset).headers().firstValue("Location")).hasValueSatisfying((it) -> assertThat(it)
			.isEqualTo("/scopes/" + this.scope.getCode() + "/customers/" + this.customer.id() + "/account"));
		assertThat(signIn().headers().firstValue("Location"))
			.hasValueSatisfying((it) -> assertThat(it).endsWith("/welcome"));
		assertThat(status("/actuator/health/readiness")).isEqualTo(200);
	}

	@Test
	void countsNoSignInAsFailed() {
		this.relay.takeAwayBefore("from console_user");
		HttpVisitor stranger = new HttpVisitor(this.port);
		stranger.get("/sign-in");

		HttpResponse<String> answer = stranger.submit("/sign-in", "email", this.user.email(), "password",
				Fixtures.PASSWORD);
		this.relay.giveBack();

		saysSo(answer);
		repeat(this::reset);
		assertThat(count("activity where action = 'staff.sign-in-refused'")).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "insert into password_reset", "update customer_credential", "insert into outbox_mail",
			"insert into activity", "COMMIT" })
	void leavesNoHalfReset(String cutBefore) {
		this.fixtures.lock(this.customer);
		this.relay.takeAwayBefore(cutBefore);

		HttpResponse<String> answer = reset();
		this.relay.giveBack();
		repeat(() -> this.csr.get(dialog()));

		saysSo(answer);
		String mine = " where customer_id = " + this.customer.id();
		assertThat(List.of(count("password_reset" + mine), count("outbox_mail" + mine),
				count("activity" + mine + " and action <> 'customer.viewed'"),
				count("customer_credential" + mine + " and locked_until is null")))
			.containsOnly(0L);
		assertThat(repeat(this::reset).statusCode()).isEqualTo(302);
	}

	/** As machines read it; what was asked counts for nothing. */
	@ParameterizedTest
	@MethodSource("ways")
	void isSaidToVendorWebsitesToo(Consumer<DatabaseRelay> goes) {
		String key = this.keys.make(this.scope);

		goes.accept(this.relay);
		HttpResponse<String> answer = call(key);
		this.relay.giveBack();

		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
		assertThat(answer.body())
			.isEqualTo("{\"type\":\"about:blank\",\"title\":\"Service Unavailable\",\"status\":503}");
		assertThat(repeat(() -> call(key)).statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> call(String key) {
		return new HttpVisitor(this.port).get("/api/v1/customers/0", "Authorization", "Bearer " + key);
	}

	private static void saysSo(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(503);
		assertThat(answer.body()).contains("<title>Not available just now</title>")
			.doesNotContain("Exception", "SQL", "\tat ");
		assertThat(answer.headers().firstValue("Retry-After")).hasValue("10");
		assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
	}

	private HttpResponse<String> reset() {
		return this.csr.submit(dialog(), "method", "MAIL", "reason", "FORGOTTEN");
	}

	private HttpResponse<String> signIn() {
		return this.shopper.submit(portal(), "login", String.valueOf(this.customer.getUsername()), "password",
				Fixtures.PASSWORD);
	}

	/** Asks again while the pool of connections is still finding its way back. */
	private static HttpResponse<String> repeat(java.util.function.Supplier<HttpResponse<String>> request) {
		return Stream.generate(request)
			.limit(TRIES)
			.filter((it) -> it.statusCode() != 503)
			.findFirst()
			.orElseThrow(() -> new AssertionError("still not available"));
	}

	private int status(String path) {
		return new HttpVisitor(this.port).get(path).statusCode();
	}

	private long count(String what) {
		return this.jdbc.sql("select count(*) from " + what).query(Long.class).single();
	}

	private String dialog() {
		return "/scopes/" + this.scope.getCode() + "/customers/" + this.customer.id() + "/password";
	}

	private String portal() {
		return "/portal/" + this.scope.getCode() + "/sign-in";
	}

}
