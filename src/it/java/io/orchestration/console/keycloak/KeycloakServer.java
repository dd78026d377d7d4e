package io.orchestration.console.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A Keycloak out of its own distribution, on loopback, with the realm of the trial. */
class KeycloakServer implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final HttpClient client = HttpClient.newHttpClient();

	private final int port;

	private final Process process;

	KeycloakServer(Path home, Path realm, int port) throws IOException {
		this.port = port;
		Path imported = Files.createDirectories(home.resolve("data/import"));
		Files.copy(realm, imported.resolve("realm.json"), StandardCopyOption.REPLACE_EXISTING);
		Path script = home.resolve("bin/kc.sh");
		this.process = new ProcessBuilder(List.of("sh", script.toString(), "start-dev", "--http-host=127.0.0.1",
				"--http-port=" + port, "--import-realm"))
			.redirectErrorStream(true)
			.redirectOutput(home.resolve("keycloak.log").toFile())
			.start();
	}

	String issuer() {
		return "http://127.0.0.1:" + this.port + "/realms/console";
	}

	/** Waits until it answers; how long that took. */
	Duration awaitReady() throws IOException, InterruptedException {
		Instant begin = Instant.now();
		while (!isReady()) {
			if (!this.process.isAlive() || begin.plus(PATIENCE).isBefore(Instant.now())) {
				throw new IOException("Keycloak does not become ready, see keycloak.log");
			}
			Thread.sleep(200);
		}
		return Duration.between(begin, Instant.now());
	}

	/** Ends it, and the process its script has started. */
	@Override
	public void close() {
		List<ProcessHandle> started = this.process.descendants().toList();
		this.process.destroy();
		started.forEach(ProcessHandle::destroy);
	}

	private boolean isReady() throws InterruptedException {
		HttpRequest question = HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration"))
			.timeout(Duration.ofSeconds(5))
			.build();
		try {
			return this.client.send(question, BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
