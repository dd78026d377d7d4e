package io.orchestration.console.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Opens pages and sends forms, with the cookie and the token that a browser sends. */
class Browser {

	static final HttpClient CLIENT = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.connectTimeout(Duration.ofSeconds(2))
		.build();

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private static final Pattern COOKIE = Pattern.compile("(SID=[^;]*)");

	private final Door door;

	private final boolean keeping;

	private String cookie = "";

	private String token = "";

	Browser(Door door) {
		this(door, false);
	}

	private Browser(Door door, boolean keeping) {
		this.door = door;
		this.keeping = keeping;
	}

	/** One that sends everything over the same connection. */
	static Browser keepingItsConnection(Door door) {
		return new Browser(door, true);
	}

	/** A page without what is new in it at every request. */
	static String withoutToken(String page) {
		return TOKEN.matcher(page).replaceAll("");
	}

	/** The same session, led to other nodes. */
	Browser at(Door other) {
		Browser moved = new Browser(other, this.keeping);
		moved.cookie = this.cookie;
		moved.token = this.token;
		return moved;
	}

	/** Opens a page, and keeps the token of its forms. */
	HttpResponse<String> open(String path) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder().GET(), path);
	}

	/** Sends a form of the page opened last. */
	HttpResponse<String> submit(String path, Map<String, String> fields) throws IOException, InterruptedException {
		String form = fields.entrySet()
			.stream()
			.map((it) -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "_csrf=" + this.token + "&", ""));
		return send(HttpRequest.newBuilder()
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)), path);
	}

	private HttpResponse<String> send(HttpRequest.Builder request, String path)
			throws IOException, InterruptedException {
		request.timeout(PATIENCE);
		if (!this.keeping) {
			request.header("Connection", "close");
		}
		if (!this.cookie.isEmpty()) {
			request.setHeader("Cookie", this.cookie);
		}
		HttpResponse<String> response = this.door.send((node) -> request.copy().uri(node.resolve(path)).build());
		response.headers().firstValue("Set-Cookie").map(COOKIE::matcher).filter(Matcher::find).ifPresent((it) -> {
			this.cookie = it.group(1);
		});
		Matcher found = TOKEN.matcher(response.body());
		if (found.find()) {
			this.token = found.group(1);
		}
		return response;
	}

}
