package io.orchestration.console.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import io.orchestration.console.ConsoleApplication;
import io.orchestration.console.support.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** R43: by https the cookie belongs to this host alone; plain http goes on working. */
class SessionCookieTests {

	@ParameterizedTest
	@CsvSource({ "https://console.example.com, __Host-SID=[^;]+; Path=/; Secure; HttpOnly; SameSite=Lax",
			"http://console.example.com, SID=[^;]+; Path=/; HttpOnly; SameSite=Lax" })
	void isCalledAfterTheWayPeopleReachTheConsole(String baseUrl, String cookie) throws Exception {
		try (ConfigurableApplicationContext console = consoleAt(baseUrl)) {
			assertThat(cookieOf(console)).matches(cookie);
		}
	}

	private static ConfigurableApplicationContext consoleAt(String baseUrl) {
		String database = TestDatabase.url("console_" + UUID.randomUUID().toString().replace("-", ""));
		return new SpringApplicationBuilder(ConsoleApplication.class).profiles("test")
			.run("--server.port=0", "--spring.datasource.url=" + database, "--console.public-base-url=" + baseUrl);
	}

	private static String cookieOf(ConfigurableApplicationContext console) throws IOException, InterruptedException {
		String port = console.getEnvironment().getRequiredProperty("local.server.port");
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/scopes")).build();
		return HttpClient.newHttpClient()
			.send(request, BodyHandlers.discarding())
			.headers()
			.firstValue("Set-Cookie")
			.orElse("");
	}

}
