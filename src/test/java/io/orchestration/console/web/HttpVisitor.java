package io.orchestration.console.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person at a browser without anything to click on, over real HTTP. Does not wait
 * longer than five seconds for an answer (R60).
 */
final class HttpVisitor {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

	private final HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	private final String address;

	private String csrf = "";

	HttpVisitor(int port) {
		this.address = "http://localhost:" + port;
	}

	HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.address + path)));
	}

	/** The same with a header. */
	HttpResponse<String> get(String path, String header, String value) {
		return send(HttpRequest.newBuilder(URI.create(this.address + path)).header(header, value));
	}

	/**
	 * Sends a form, with the token of the page shown last, in pairs of name and value.
	 */
	HttpResponse<String> submit(String path, String... fields) {
		Map<String, String> form = new LinkedHashMap<>(Map.of("_csrf", this.csrf));
		for (int at = 0; at < fields.length; at += 2) {
			form.put(fields[at], fields[at + 1]);
		}
		String body = form.entrySet()
			.stream()
			.map((it) -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			HttpResponse<String> response = this.client
				.send(request.timeout(PATIENCE).header("Accept", "text/html,*/*").build(), BodyHandlers.ofString());
			Matcher token = CSRF.matcher(response.body());
			this.csrf = token.find() ? token.group(1) : this.csrf;
			return response;
		}
		catch (IOException ex) {
			throw new AssertionError("no answer within " + PATIENCE, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new AssertionError(ex);
		}
	}

}
