package io.orchestration.console.api;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** The API over HTTP: each refusal is JSON, and no answer is kept (R41, R50). */
@HttpTest
class ApiProblemsIT {

	private static final Map<String, String> ON_ALL = Map.of("X-Content-Type-Options", "nosniff", "X-Frame-Options",
			"DENY", "Cross-Origin-Resource-Policy", "same-origin", "Referrer-Policy", "no-referrer");

	@Autowired
	Fixtures fixtures;

	@Autowired
	Callers callers;

	@Autowired
	Keys keys;

	private Scope scope;

	private Customer customer;

	private Calls website;

	@BeforeEach
	void aWebsite() {
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
		this.website = new Calls(this.callers.port(), this.keys.make(this.scope));
	}

	@Test
	void takesABodyWholeOrInPieces() {
		String body = Website.json("login", String.valueOf(this.customer.getEmail()), "password", Fixtures.PASSWORD);

		assertThat(read(this.website.verify(body)).get("result").asString()).isEqualTo("ok");
		assertThat(read(this.website.verifyInPieces(body)).get("result").asString()).isEqualTo("ok");
	}

	@Test
	void refusesWhatIsTooLargeWholeOrInPieces() {
		String body = Website.json("login", "a", "password", "b".repeat(17_000));

		isProblem(413, this.website.verify(body));
		isProblem(413, this.website.verifyInPieces(body));
		isProblem(413, this.website.verify(Website.json("login", "a", "password", "b".repeat(900_000))));
	}

	@ParameterizedTest
	@CsvSource({ "text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
			"application/vnd.api+json", "application/xml", "json" })
	void wantsJson(String type) {
		isProblem(415,
				this.website.send(this.website.request(Calls.VERIFY)
					.setHeader("Content-Type", type)
					.POST(BodyPublishers.ofString("{\"login\":\"a\",\"password\":\"b\"}"))));
	}

	@ParameterizedTest
	@CsvSource({ "GET,/api/v1/verify,405", "PUT,/api/v1/verify,405", "PATCH,/api/v1/verify,405",
			"DELETE,/api/v1/verify,405", "POST,/api/v1/customers/1,405", "DELETE,/api/v1/customers/1,405",
			"GET,/api/v1/customers/1,404", "GET,/api/v1/customers,404", "GET,/api/v1,404", "GET,/api/,404",
			"GET,/api,404", "GET,/api/v2/verify,404", "POST,/api/v1/verify/,404", "GET,/api/v1/customers/1/x,404",
			"GET,/api/v1/customers/1?x=%00,400", "GET,/api//v1,400", "PROPFIND,/api/v1/verify,400" })
	void saysSoWhereThereIsNothing(String method, String path, int status) {
		isProblem(status, this.website.send(this.website.request(path).method(method, BodyPublishers.noBody())));
	}

	@Test
	void wantsToAnswerInJson() {
		isProblem(406,
				this.website.send(this.website.request("/api/v1/customers/" + this.customer.id())
					.setHeader("Accept", "text/html")
					.GET()));
	}

	@Test
	void isNotOpenedByTheCookieOfASession() {
		Caller administrator = this.callers.signedIn(this.fixtures.staff(Role.ADMINISTRATOR, this.scope));
		String path = "/api/v1/customers/" + this.customer.id();

		HttpResponse<String> answer = administrator.get(path);

		isProblem(401, answer);
		assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
		assertThat(administrator.get("/scopes/" + this.scope.getCode() + "/customers").statusCode()).isEqualTo(200);
	}

	@Test
	void leavesNothingBehind() {
		HttpResponse<String> answer = this.website
			.send(this.website.request("/api/v1/customers/" + this.customer.id()).GET());

		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
		carriesTheHeaders(answer);
	}

	private static void isProblem(int status, HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/problem+json");
		assertThat(read(answer).get("status").asInt()).isEqualTo(status);
		assertThat(read(answer).get("title").asString()).isNotBlank();
		carriesTheHeaders(answer);
	}

	private static void carriesTheHeaders(HttpResponse<String> answer) {
		ON_ALL.forEach((name, value) -> assertThat(answer.headers().allValues(name)).as(name).containsExactly(value));
		assertThat(String.join(",", answer.headers().allValues("Cache-Control"))).contains("no-store");
		assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "server", "access-control-allow-origin");
	}

	private static JsonNode read(HttpResponse<String> answer) {
		return JsonMapper.shared().readTree(answer.body());
	}

}
