package io.orchestration.console.api;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.HostileTexts;
import io.orchestration.console.support.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** T31: whatever is sent in place of JSON is refused, quickly, and counts for nothing. */
@HttpTest
class HostileJsonIT {

	private static final long SECOND = 1_000_000_000;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Callers callers;

	@Autowired
	Keys keys;

	@Autowired
	JdbcClient jdbc;

	private Scope scope;

	private Calls website;

	@BeforeEach
	void aWebsite() {
		this.scope = this.fixtures.vendor();
		this.website = new Calls(this.callers.port(), this.keys.make(this.scope));
	}

	@Test
	void isRefused() {
		this.website.verify("{}");

		List<String> faults = new ArrayList<>();
		HostileJson.all().forEach((it) -> {
			long began = System.nanoTime();
			HttpResponse<String> answer = this.website.verify(it);
			boolean slow = System.nanoTime() - began > SECOND;
			if (answer.statusCode() != 400 || slow || !isProblem(answer)) {
				String sent = new String(it, StandardCharsets.UTF_8);
				faults.add(sent.substring(0, Math.min(80, sent.length())) + ": " + answer.statusCode()
						+ (slow ? " slow" : "") + " " + answer.body());
			}
		});

		assertThat(HostileJson.all()).hasSizeGreaterThan(150);
		assertThat(faults).isEmpty();
		assertThat(counted()).isZero();
	}

	/** What is text is a login like any other, and a wrong one. */
	@Test
	void isTakenForALoginWhereItIsText() {
		List<HttpResponse<String>> answers = HostileTexts.ALL.stream()
			.filter((it) -> it.chars().noneMatch((unit) -> unit == 0 || Character.isSurrogate((char) unit)))
			.map((it) -> this.website.verify(Website.json("login", it, "password", it)))
			.toList();

		assertThat(answers).allSatisfy((it) -> {
			assertThat(it.statusCode()).isEqualTo(200);
			assertThat(it.body()).isEqualTo("{\"result\":\"refused\"}");
		});
	}

	private int counted() {
		return this.jdbc.sql("select count(*) from attempt where source like ?")
			.param("website " + this.scope.id() + "%")
			.query(Integer.class)
			.single();
	}

	private static boolean isProblem(HttpResponse<String> answer) {
		return answer.headers().firstValue("Content-Type").filter("application/problem+json"::equals).isPresent()
				&& answer.body()
					.startsWith("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,\"detail\":");
	}

}
