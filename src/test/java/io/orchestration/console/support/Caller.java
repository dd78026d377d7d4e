package io.orchestration.console.support;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Speaks HTTP as a browser does: keeps the session cookie and sends the token of the page
 * read last; but follows no redirect by itself, and sends whatever it is told to.
 */
public final class Caller {

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

	private static final Pattern REQUEST_ID = Pattern
		.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

	private static final Set<String> DIFFERENT_EACH_TIME = Set.of("date", "x-request-id", "set-cookie");

	/** A request that hangs is a fault, not something to wait for. */
	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final CookieManager cookies = new CookieManager();

	private final HttpClient client = HttpClient.newBuilder()
		.version(Version.HTTP_1_1)
		.cookieHandler(this.cookies)
		.build();

	private final String origin;

	private String token = "";

	Caller(int port) {
		this.origin = "http://localhost:" + port;
	}

	/** Comes with this session, as it stands in a Cookie header. */
	Caller with(String cookie) {
		HttpCookie.parse(cookie).forEach((it) -> {
			it.setPath("/");
			it.setVersion(0);
			this.cookies.getCookieStore().add(URI.create(this.origin), it);
		});
		return this;
	}

	/** Opens a page of the application. */
	public HttpResponse<String> get(String path) {
		return send(request(path).GET());
	}

	/** Asks by a method browsers do not know of. */
	public HttpResponse<String> ask(String method, String path) {
		return send(request(path).method(method, BodyPublishers.noBody()));
	}

	/** Asks for a part of an open page, as its script does by itself. */
	public HttpResponse<String> getPart(String path) {
		return send(request(path).header("HX-Request", "true").GET());
	}

	/** Sends the form with the token from the page it belongs to. */
	public HttpResponse<String> postFrom(String page, Form form) {
		return postFrom(this.origin + page, page, form);
	}

	/** Sends the form with the token, and says which page it came from. */
	public HttpResponse<String> postFrom(String referer, String path, Form form) {
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.header("Referer", referer)
			.POST(BodyPublishers.ofString(form.and("_csrf", this.token).encoded())));
	}

	/** Sends the form with the token. */
	public HttpResponse<String> post(String path, Form form) {
		return postBare(path, form.and("_csrf", this.token));
	}

	/** Sends the form as it is. */
	public HttpResponse<String> postBare(String path, Form form) {
		return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form.encoded())));
	}

	/** Sends JSON, with the token in a header. */
	public HttpResponse<String> postJson(String path, String json) {
		return send(request(path).header("Content-Type", "application/json")
			.header("X-CSRF-TOKEN", this.token)
			.POST(BodyPublishers.ofString(json)));
	}

	/** Goes where the answer leads, if it leads anywhere. */
	public HttpResponse<String> follow(HttpResponse<String> answer) {
		return answer.headers().firstValue("Location").map(this::get).orElse(answer);
	}

	/** Takes the token for the next forms from this page. */
	public HttpResponse<String> readToken(String path) {
		HttpResponse<String> page = get(path);
		Matcher token = TOKEN.matcher(page.body());
		if (!token.find()) {
			throw new AssertionError(path + " has no form: " + page.statusCode());
		}
		this.token = token.group(1);
		return page;
	}

	/** The token for forms, as the page read last has it. */
	public String token() {
		return this.token;
	}

	/** The session, as it stands in a Cookie header. */
	public String cookie() {
		return this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.map((it) -> it.getName() + "=" + it.getValue())
			.collect(Collectors.joining("; "));
	}

	/** Status, headers and body without what differs from request to request. */
	public static String masked(HttpResponse<String> answer) {
		Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
		headers.keySet().removeAll(DIFFERENT_EACH_TIME);
		String page = TOKEN.matcher(answer.body()).replaceAll("name=\"_csrf\" value=\"\"");
		return answer.statusCode() + " " + headers + "\n" + REQUEST_ID.matcher(page).replaceAll("");
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create(this.origin + path)).timeout(PATIENCE).header("Accept", "text/html");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
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
