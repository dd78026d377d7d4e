package io.orchestration.console.security;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HttpTest;
import io.orchestration.console.web.TooBusyException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Every page and every error carries the headers (T26, R41, R42). */
@HttpTest
@Tag("look")
@Import(HeadersIT.Broken.class)
class HeadersIT {

	private static final Map<String, String> ON_ALL = Map.of("X-Content-Type-Options", "nosniff", "X-Frame-Options",
			"DENY", "Cross-Origin-Opener-Policy", "same-origin", "Cross-Origin-Resource-Policy", "same-origin",
			"Permissions-Policy", "camera=(), geolocation=(), microphone=()", "Content-Security-Policy",
			HeadersTests.POLICY);

	@Autowired
	Fixtures fixtures;

	@Autowired
	Callers callers;

	private String scope;

	private String portal;

	private String customer;

	private Caller administrator;

	private Caller reader;

	@BeforeEach
	void people() {
		Scope vendor = this.fixtures.vendor();
		Customer jonas = this.fixtures.customer(vendor);
		this.scope = "/scopes/" + vendor.getCode();
		this.portal = "/portal/" + vendor.getCode();
		this.customer = this.scope + "/customers/" + jonas.id();
		this.administrator = this.callers.signedIn(this.fixtures.staff(Role.ADMINISTRATOR, vendor));
		this.reader = this.callers.signedIn(this.fixtures.staff(Role.READER, vendor));
	}

	@Test
	void standOnEveryPage() {
		String administration = this.scope + "/administration";
		Stream
			.of("/sign-in", "/scopes", "/account/password", "/account/preferences", "/account/sessions",
					this.scope + "/customers", this.scope + "/customers/new", this.customer + "/general",
					this.customer + "/account", this.customer + "/activity", this.customer + "/password",
					this.scope + "/overview", this.scope + "/activity", this.scope + "/outbox",
					administration + "/customer", administration + "/mail-templates", "/sign-in/forgotten",
					administration + "/scopes", administration + "/users", administration + "/integrations",
					this.portal + "/sign-in", this.portal + "/password/forgotten", this.portal + "/reset/short",
					"/bundles/console.css", "/bundles/console.js", "/livez")
			.forEach((it) -> assertThat(faults(this.administrator.get(it))).as(it).isEmpty());
	}

	@Test
	void standOnEveryError() {
		Map<Integer, Function<Caller, HttpResponse<String>>> errors = Map.of(400,
				(it) -> it.get(this.scope + "/customers?search=%00"), 403,
				(it) -> this.reader.get(this.scope + "/administration/customer"), 404, (it) -> it.get("/nowhere"), 405,
				(it) -> it.post("/account/sessions", Form.of()), 413,
				(it) -> it.post(this.portal + "/sign-in", Form.of("login", "x".repeat(17_000))), 422,
				(it) -> it.post(this.customer + "/password", Form.of()), 500, (it) -> it.get("/broken"), 503,
				(it) -> it.get("/busy"), 410, (it) -> it.get(this.portal + "/reset/short"));

		errors.forEach((status, error) -> {
			HttpResponse<String> answer = error.apply(this.administrator);

			assertThat(answer.statusCode()).as(answer.uri().getPath()).isEqualTo(status);
			assertThat(faults(answer)).as(answer.uri().getPath()).isEmpty();
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "TRACK", "CONNECT-ME" })
	void standWhereTheMethodIsUnknown(String method) {
		HttpResponse<String> answer = this.administrator.ask(method, "/sign-in");

		assertThat(answer.statusCode()).isIn(400, 405);
		assertThat(faults(answer)).isEmpty();
	}

	/** R42: the web server repeats nothing by itself; no filter is asked. */
	@Test
	void areNotSentBackByTrace() {
		HttpResponse<String> answer = this.administrator.ask("TRACE", "/sign-in");

		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.headers().firstValue("Server")).isEmpty();
		assertThat(answer.body()).doesNotContain(this.administrator.cookie(), "Tomcat");
	}

	private static List<String> faults(HttpResponse<String> answer) {
		Stream<String> missing = ON_ALL.entrySet()
			.stream()
			.filter((it) -> !answer.headers().allValues(it.getKey()).equals(List.of(it.getValue())))
			.map((it) -> it.getKey() + " is " + answer.headers().allValues(it.getKey()));
		List<String> told = Stream
			.of("Server", "X-Powered-By", "X-AspNet-Version", "Via", "Access-Control-Allow-Origin",
					"Strict-Transport-Security")
			.filter((it) -> answer.headers().firstValue(it).isPresent())
			.toList();
		Stream<String> version = Stream.of("Tomcat", "Spring Boot").filter(answer.body()::contains);
		return Stream.of(missing, told.stream(), version, referrer(answer)).flatMap((it) -> it).toList();
	}

	/** Whatever shows a link from a mail tells nobody where its visitor comes from. */
	private static Stream<String> referrer(HttpResponse<String> answer) {
		boolean forStrangers = answer.uri().getPath().matches("/(portal|sign-in/(forgotten|reset))/.*");
		List<String> policy = answer.headers().allValues("Referrer-Policy");
		return policy.equals(List.of("no-referrer")) || (policy.equals(List.of("same-origin")) && !forStrangers)
				? Stream.empty() : Stream.of("Referrer-Policy is " + policy);
	}

	@Controller
	static class Broken {

		@GetMapping("/broken")
		String fail() {
			throw new IllegalStateException("a fault of ours");
		}

		@GetMapping("/busy")
		String refuse() {
			throw new TooBusyException();
		}

	}

}
