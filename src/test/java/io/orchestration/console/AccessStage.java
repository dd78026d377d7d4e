package io.orchestration.console;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.orchestration.console.AccessMatrixTests.Route;
import io.orchestration.console.api.Keys;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.portal.Links;
import io.orchestration.console.support.TestUser;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** Two vendors, and somebody of every kind who tries to get in. */
class AccessStage {

	private static final String MISSING = "999999999";

	private final MockMvcTester mvc;

	private final Map<Person, TestUser> users = new EnumMap<>(Person.class);

	private final Map<String, String> own = new HashMap<>();

	private final Map<String, String> foreign = new HashMap<>();

	private final Map<Person, String> keys = new EnumMap<>(Person.class);

	AccessStage(MockMvcTester mvc, Fixtures fixtures, Links links, Keys keys, JdbcClient jdbc) {
		this.mvc = mvc;
		Scope here = fixtures.vendor();
		Scope there = fixtures.vendor();
		this.keys.put(Person.WEBSITE, keys.make(here));
		this.keys.put(Person.WEBSITE_ELSEWHERE, keys.make(there));
		furnish(this.own, here, fixtures, links, keys);
		furnish(this.foreign, there, fixtures, links, keys);
		for (Role role : Role.values()) {
			this.users.put(Person.valueOf(role.name()), fixtures.staff(role, here));
			this.users.put(Person.valueOf(role.name() + "_ELSEWHERE"), fixtures.staff(role, there));
		}
		TestUser disabled = fixtures.staff(Role.ADMINISTRATOR, here);
		jdbc.sql("update console_user set enabled = false where id = ?").param(disabled.id()).update();
		this.users.put(Person.DISABLED, disabled);
	}

	private static void furnish(Map<String, String> values, Scope scope, Fixtures fixtures, Links links, Keys keys) {
		Customer customer = fixtures.customer(scope);
		values.put("{scope}", scope.getCode());
		values.put("{id}", Long.toString(customer.id()));
		values.put("{resetId}", Long.toString(links.reset(scope, customer).id()));
		values.put("{user}", Long.toString(fixtures.staff(Role.CSR, scope).id()));
		values.put("{code}", scope.getCode());
		values.put("{key}", Long.toString(keys.id(keys.make(scope))));
		values.put("{session}", "0");
		values.put("{mail}", "reset");
		values.put("{culture}", "en");
		values.put("{form:html|text}", "html");
	}

	/** How this person is answered who asks for what there is. */
	String ask(Person person, Route route) {
		return answer(person, route.method(), path(route.pattern(), this.own));
	}

	/** The same, where one thing belongs to the other vendor. */
	String askForForeign(Person person, Route route, String variable) {
		Map<String, String> values = new HashMap<>(this.own);
		Map<String, String> others = (person == Person.WEBSITE_ELSEWHERE) ? this.own : this.foreign;
		values.put(variable, String.valueOf(others.get(variable)));
		return answer(person, route.method(), path(route.pattern(), values));
	}

	/** The same, where there is no such thing. */
	String askForMissing(Person person, Route route, String variable) {
		Map<String, String> values = new HashMap<>(this.own);
		values.put(variable, MISSING);
		return answer(person, route.method(), path(route.pattern(), values));
	}

	private static String path(String pattern, Map<String, String> values) {
		String path = pattern;
		for (Map.Entry<String, String> value : values.entrySet()) {
			path = path.replace(value.getKey(), value.getValue());
		}
		return path;
	}

	private String answer(Person person, HttpMethod method, String path) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.method(method)
			.uri(path)
			.accept(path.startsWith("/api/") ? MediaType.APPLICATION_JSON : MediaType.TEXT_HTML)
			// where it is missing, nothing is looked up
			.param("version", "0")
			.with(csrf());
		TestUser user = this.users.get(person);
		if (user != null) {
			request = request.with(user(user));
		}
		String key = this.keys.get(person);
		if (key != null) {
			request = request.header(HttpHeaders.AUTHORIZATION, "Bearer " + key);
		}
		return inWords(request.exchange().getResponse());
	}

	/** Whoever is let in may still have sent a form that is refused. */
	private static String inWords(MockHttpServletResponse answer) {
		int status = answer.getStatus();
		boolean toSignIn = status == 302 && isSignIn(answer.getHeader(HttpHeaders.LOCATION));
		if (toSignIn || status == 401) {
			return "sign-in";
		}
		return (status == 403 || status == 404 || status == 405) ? Integer.toString(status) : "in";
	}

	private static boolean isSignIn(@Nullable String location) {
		return location != null && location.endsWith("/sign-in");
	}

	/** Who asks. */
	enum Person {

		ANYBODY, READER, CSR, EDITOR, ADMINISTRATOR, READER_ELSEWHERE, CSR_ELSEWHERE, EDITOR_ELSEWHERE,
		ADMINISTRATOR_ELSEWHERE, DISABLED, WEBSITE, WEBSITE_ELSEWHERE;

		String label() {
			return name().toLowerCase(Locale.ROOT).replace('_', ' ');
		}

	}

}
