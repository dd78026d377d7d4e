package io.orchestration.console.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Calls the running application as a website's server does, with whatever it is told. */
final class Calls {

	static final String VERIFY = "/api/v1/verify";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final HttpClient client = HttpClient.newBuilder().version(Version.HTTP_1_1).build();

	private final String origin;

	private final String key;

	Calls(int port, String key) {
		this.origin = "http://localhost:" + port;
		this.key = key;
	}

	/** A call that only has to be told how. */
	HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.origin + path))
			.timeout(PATIENCE)
			.header("Authorization", "Bearer " + this.key)
			.header("Content-Type", "application/json");
	}

	HttpResponse<String> verify(byte[] body) {
		return send(request(VERIFY).POST(BodyPublishers.ofByteArray(body)));
	}

	HttpResponse<String> verify(String body) {
		return verify(body.getBytes(StandardCharsets.UTF_8));
	}

	/** The same in pieces, so that nobody knows beforehand how much it will be. */
	HttpResponse<String> verifyInPieces(String body) {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		BodyPublisher pieces = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
		return send(request(VERIFY).POST(pieces));
	}

	HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new AssertionError("no answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError("interrupted", ex);
		}
	}

}
