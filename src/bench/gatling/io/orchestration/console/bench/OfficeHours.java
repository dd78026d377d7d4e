package io.orchestration.console.bench;

import java.time.Duration;
import java.util.List;

import io.gatling.javaapi.core.Assertion;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.CheckBuilder;
import io.gatling.javaapi.core.FeederBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.core.Simulation;
import io.gatling.javaapi.http.HttpProtocolBuilder;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

import static io.gatling.javaapi.core.CoreDsl.constantConcurrentUsers;
import static io.gatling.javaapi.core.CoreDsl.csv;
import static io.gatling.javaapi.core.CoreDsl.doIf;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.feed;
import static io.gatling.javaapi.core.CoreDsl.global;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.scenario;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.http;

/**
 * Eight CSRs at any time, each of whom signs in, finds 25 customers, looks at each, sends
 * every fifth the link and signs out, whereupon another one takes the place.
 */
public class OfficeHours extends Simulation {

	private static final int CSRS = 8;

	private static final int IN_A_SESSION = 25;

	private static final int RESET_EVERY = 5;

	/** So that a machine with two processors is about half busy. */
	private static final Duration SHORTEST = Duration.ofMillis(20);

	private static final Duration LONGEST = Duration.ofMillis(60);

	private final HttpProtocolBuilder console = http.baseUrl(System.getProperty("bench.url"))
		.acceptHeader("text/html")
		.acceptEncodingHeader("gzip");

	private final FeederBuilder<String> customers = csv(System.getProperty("bench.customers")).circular();

	private final ChainBuilder signIn = exec(http("form").get("/sign-in").check(token())).exec(think())
		.exec(http("sign-in").post("/sign-in")
			.formParam("_csrf", "#{token}")
			.formParam("email", "csr@example.com")
			.formParam("password", "demo-console-2026")
			.check(signedIn(), token()))
		.exec(think());

	private final ChainBuilder reset = exec(http("reset").post("/scopes/maple/customers/#{id}/password")
		.formParam("_csrf", "#{token}")
		.formParam("method", "MAIL")
		.formParam("reason", "FORGOTTEN")
		.check(signedIn(), token())).exec(think());

	private final ChainBuilder customer = feed(this.customers)
		.exec(http("search").get("/scopes/maple/customers").queryParam("search", "#{email}").check(signedIn(), found()))
		.exec(think())
		.exec(http("look").get("/scopes/maple/customers/#{id}/account").check(signedIn(), token()))
		.exec(think())
		.exec(doIf(OfficeHours::hasForgotten).then(this.reset));

	private final ChainBuilder signOut = exec(http("sign-out").post("/sign-out").formParam("_csrf", "#{token}"));

	{
		LoggingSystem.get(OfficeHours.class.getClassLoader())
			.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
		setUp(scenario("a session").exec(this.signIn)
			.exitHereIfFailed()
			.exec(repeat(IN_A_SESSION, "customer").on(this.customer))
			.exec(this.signOut)
			.injectClosed(constantConcurrentUsers(CSRS).during(Duration.ofSeconds(Long.getLong("bench.seconds")))))
			.protocols(this.console)
			.assertions(noneFailed());
	}

	/** Only the first can fail; the others have Gatling print how it was answered. */
	private static List<Assertion> noneFailed() {
		return List.of(global().failedRequests().count().is(0L), global().allRequests().count().gt(0L),
				global().requestsPerSec().gt(0.0), global().responseTime().percentile(50.0).gte(0),
				global().responseTime().percentile(95.0).gte(0), global().responseTime().max().gte(0));
	}

	private static ChainBuilder think() {
		return pause(SHORTEST, LONGEST);
	}

	private static boolean hasForgotten(Session session) {
		return session.getInt("customer") % RESET_EVERY == 0;
	}

	/** A session that has ended shows the sign-in, and no error. */
	private static CheckBuilder signedIn() {
		return substring("action=\"/sign-out\"").exists();
	}

	private static CheckBuilder found() {
		return substring("/customers/#{id}").exists();
	}

	private static CheckBuilder token() {
		return regex("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").saveAs("token");
	}

}
