package io.orchestration.console;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.orchestration.console.support.TestDatabase;
import io.orchestration.console.support.TestMailServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** The console as operators run it: metrics on a port of their own, and an access log. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "management.server.port=0", "server.tomcat.accesslog.enabled=true",
				"server.tomcat.accesslog.buffered=false", "server.forward-headers-strategy=native" })
@ActiveProfiles("test")
@ContextConfiguration(initializers = { TestDatabase.class, TestMailServer.class })
class RunningConsoleTests {

	private static final String TICKET = "k3y".repeat(14) + "k";

	@TempDir
	@SuppressWarnings("NullAway.Init")
	static Path logs;

	@LocalServerPort
	int port;

	@LocalManagementPort
	int managementPort;

	private final HttpClient client = HttpClient.newHttpClient();

	@DynamicPropertySource
	static void logs(DynamicPropertyRegistry registry) {
		registry.add("server.tomcat.accesslog.directory", logs::toString);
	}

	@ParameterizedTest
	@ValueSource(strings = { "console_resets_total{method=\"mail\",outcome=\"completed\"}",
			"console_resets_total{method=\"manual\",outcome=\"refused\"}", "console_tickets_total{event=\"opened\"}",
			"console_alerts_total{kind=\"many-by-hand\"}", "console_sign_in_failures_total{of=\"staff\"}",
			"console_locks_total", "console_mails_total{outcome=\"bounced\"}",
			"console_smtp_answers_total{class=\"none\"}", "console_mail_delivery_seconds_bucket{le=\"5.0\"}",
			"console_outbox_waiting{tried=\"yes\"}", "console_outbox_oldest_age_seconds", "console_mail_channel_paused",
			"console_hashing_waiting", "hikaricp_connections_pending", "http_server_requests_seconds" })
	void showsMetricsToMachines(String meter) throws Exception {
		get(this.port, "/sign-in");

		HttpResponse<String> answer = get(this.managementPort, "/actuator/prometheus");

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.body()).contains(meter);
	}

	@Test
	void showsNoMetricsInPublic() throws Exception {
		HttpResponse<String> answer = get(this.port, "/actuator/prometheus");

		assertThat(answer.statusCode()).isNotEqualTo(200);
		assertThat(answer.body()).doesNotContain("console_");
	}

	/** R51. */
	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/health", "/actuator/env", "/actuator/prometheus" })
	void tellsNothingOfMachinesPortInPublic(String path) throws Exception {
		assertThat(get(this.port, path).statusCode()).isEqualTo(404);
	}

	/** R42: behind a proxy that has spoken https with the browser. */
	@ParameterizedTest
	@ValueSource(strings = { "/sign-in", "/nowhere", "/portal/nowhere/sign-in", "/sign-in?text=%00", "/actuator/env",
			"/bundles/console.css", "/readyz" })
	void tellsBrowsersToStayWithHttps(String path) throws Exception {
		HttpResponse<String> answer = this.client
			.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path))
				.header("X-Forwarded-Proto", "https")
				.build(), BodyHandlers.ofString());

		assertThat(answer.headers().allValues("Strict-Transport-Security"))
			.containsExactly("max-age=31536000 ; includeSubDomains");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/env", "/actuator/heapdump", "/actuator/loggers", "/actuator/metrics" })
	void showsMachinesNothingElse(String path) throws Exception {
		assertThat(get(this.managementPort, path).statusCode()).isNotEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/livez", "/readyz" })
	void tellsABalancerHowItIsOnThePublicPort(String path) throws Exception {
		assertThat(get(this.port, path).body()).isEqualTo("{\"status\":\"UP\"}");
	}

	@Test
	void makesHashesThatCostWhatTheyShould(@Autowired PasswordEncoder encoder) {
		assertThat(encoder.encode("lanterns over quiet harbour")).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
	}

	@Test
	void writesNoTicketAndNoQueryIntoTheAccessLog() throws Exception {
		get(this.port, "/portal/maple/reset/" + TICKET + "?text=okafor");
		HttpResponse<String> last = get(this.port, "/readyz");
		// a line is written after its answer is sent, and before the connection's next
		// one
		get(this.port, "/readyz");

		assertThat(accessLog()).contains("\"GET /portal/maple/reset/***\"", "\"GET /readyz\" 200")
			.contains(last.headers().firstValue("X-Request-Id").orElseThrow())
			.doesNotContain(TICKET, "okafor");
	}

	private String accessLog() throws IOException {
		StringBuilder lines = new StringBuilder();
		try (Stream<Path> files = Files.list(logs)) {
			for (Path file : files.toList()) {
				lines.append(Files.readString(file));
			}
		}
		return lines.toString();
	}

	private HttpResponse<String> get(int at, String path) throws Exception {
		return this.client.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + at + path)).build(),
				BodyHandlers.ofString());
	}

}
