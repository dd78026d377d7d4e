package io.orchestration.console.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * A browser that has never been here. It fetches pages, where they lead to and what they
 * refer to, each once, and weighs every answer as it comes over the line.
 */
class ColdBrowser {

	private static final Pattern PARTS = Pattern
		.compile("<(?:link|script|img|use)\\b[^>]*?\\b(?:href|src)=\"((?!data:)[^\"#]+)");

	private static final Pattern PARTS_OF_STYLES = Pattern.compile("url\\([\"']?((?!data:)[^\"')]+)");

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

	private final Map<String, String> cookies = new HashMap<>();

	private final Set<URI> known = new HashSet<>();

	private URI place;

	private String page = "";

	private int answers;

	private int bytes;

	ColdBrowser(URI console) {
		this.place = console;
	}

	/** Opens a page and all that belongs to it. */
	void open(String path) throws IOException, InterruptedException {
		show(request(path).GET());
	}

	/** Sends a form of the page at hand, and opens the page it leads to. */
	void submit(String path, Map<String, String> fields) throws IOException, InterruptedException {
		String token = TOKEN.matcher(this.page).results().map((it) -> it.group(1)).findFirst().orElse("");
		String form = fields.entrySet()
			.stream()
			.map((it) -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "_csrf=" + token + "&", ""));
		show(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form)));
	}

	/** Where it has ended up. */
	String path() {
		return this.place.getPath();
	}

	/** How many answers it has got so far. */
	int answers() {
		return this.answers;
	}

	/** How large they were, heads and all. */
	int bytes() {
		return this.bytes;
	}

	private void show(HttpRequest.Builder first) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = send(first);
		while (answer.statusCode() / 100 == 3) {
			answer = send(request(answer.headers().firstValue("Location").orElseThrow()).GET());
		}
		this.place = answer.uri();
		this.page = text(answer);
		fetch(PARTS, this.page, this.place);
	}

	private void fetch(Pattern parts, String text, URI base) throws IOException, InterruptedException {
		for (String part : parts.matcher(text).results().map((it) -> it.group(1)).toList()) {
			URI address = base.resolve(part);
			if (this.known.add(address)) {
				HttpResponse<byte[]> answer = send(request(address.toString()).GET());
				if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/css")) {
					fetch(PARTS_OF_STYLES, text(answer), address);
				}
			}
		}
	}

	private HttpRequest.Builder request(String address) {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.place.resolve(address))
			.header("Accept-Encoding", "gzip");
		if (!this.cookies.isEmpty()) {
			request.header("Cookie",
					this.cookies.entrySet()
						.stream()
						.map((it) -> it.getKey() + "=" + it.getValue())
						.collect(Collectors.joining("; ")));
		}
		return request;
	}

	private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<byte[]> answer = Browser.CLIENT.send(request.build(), BodyHandlers.ofByteArray());
		if (answer.statusCode() >= 400) {
			throw new IOException(answer.statusCode() + " for " + answer.uri().getPath());
		}
		this.answers++;
		this.bytes += head(answer) + answer.body().length;
		for (String cookie : answer.headers().allValues("Set-Cookie")) {
			String[] pair = cookie.split(";", 2)[0].split("=", 2);
			this.cookies.put(pair[0], pair[1]);
		}
		return answer;
	}

	/** As it was written: the first line, and each other with its colon and its end. */
	private static int head(HttpResponse<byte[]> answer) {
		int lines = answer.headers()
			.map()
			.entrySet()
			.stream()
			.flatMap((it) -> it.getValue().stream().map((value) -> it.getKey() + ": " + value + "\r\n"))
			.mapToInt(String::length)
			.sum();
		return "HTTP/1.1 200 \r\n".length() + lines + "\r\n".length();
	}

	private static String text(HttpResponse<byte[]> answer) throws IOException {
		boolean packed = answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
		byte[] body = packed ? new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes()
				: answer.body();
		return new String(body, StandardCharsets.UTF_8);
	}

}
