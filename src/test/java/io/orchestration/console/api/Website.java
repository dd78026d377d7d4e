package io.orchestration.console.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The server of a vendor website. */
final class Website {

	static final String VISITOR = "203.0.113.7";

	private static final JsonMapper JSON = new JsonMapper();

	private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {
	};

	private final MockMvcTester mvc;

	private final String key;

	Website(MockMvcTester mvc, String key) {
		this.mvc = mvc;
		this.key = key;
	}

	/** Asks whether a password is right, for somebody at {@link #VISITOR}. */
	MvcTestResult verify(String login, String password) {
		return verify(login, password, VISITOR);
	}

	MvcTestResult verify(String login, String password, String clientAddress) {
		return post("/api/v1/verify", json("login", login, "password", password, "clientAddress", clientAddress));
	}

	/** What the answer says in one word. */
	@Nullable Object result(String login, String password) {
		return read(verify(login, password)).get("result");
	}

	MvcTestResult post(String path, String json) {
		return this.mvc.post()
			.uri(path)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + this.key)
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.exchange();
	}

	MvcTestResult get(String path) {
		return this.mvc.get().uri(path).header(HttpHeaders.AUTHORIZATION, "Bearer " + this.key).exchange();
	}

	static String json(String... pairs) {
		Map<String, String> members = new LinkedHashMap<>();
		for (int at = 0; at < pairs.length; at += 2) {
			members.put(pairs[at], pairs[at + 1]);
		}
		return JSON.writeValueAsString(members);
	}

	/** The members of the answer. */
	static Map<String, Object> read(MvcTestResult answer) {
		return JSON.readValue(body(answer), OBJECT);
	}

	/** Status, headers and body without what differs from call to call. */
	static String masked(MvcTestResult answer) {
		MockHttpServletResponse response = answer.getResponse();
		Map<String, Object> headers = new TreeMap<>();
		response.getHeaderNames().forEach((it) -> headers.put(it, response.getHeaders(it)));
		headers.remove("X-Request-Id");
		return response.getStatus() + " " + headers + "\n" + body(answer);
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
