package io.orchestration.console.singlesignon;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.sun.net.httpserver.HttpExchange;

/** Reads what a small web server is asked, and answers. */
final class Exchanges {

	private Exchanges() {
	}

	/** Names and values as they stand behind the question mark, or in a form. */
	static Map<String, String> query(String text) {
		return Arrays.stream(text.split("&", -1))
			.map((it) -> it.split("=", 2))
			.collect(Collectors.toMap((it) -> it[0], (it) -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
	}

	static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	static void json(HttpExchange exchange, int status, Map<String, Object> body) throws IOException {
		send(exchange, status, "application/json", JSONObjectUtils.toJSONString(body));
	}

	static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", type);
		exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

}
