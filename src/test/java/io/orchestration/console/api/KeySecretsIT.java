package io.orchestration.console.api;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Disguises;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HttpTest;
import io.orchestration.console.support.Overheard;
import io.orchestration.console.support.Stored;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A key is on one page, once, and then with the website alone; to make or end one takes a
 * fresh sign-in (R34, R49, R54, T2).
 */
@HttpTest
class KeySecretsIT {

	private static final Pattern KEY = Pattern.compile("ocv_[0-9a-f]{8}_([A-Za-z0-9_-]{43})");

	private static final Form NAMED = Form.of("name", "Shop server");

	private static final String TYPED = "seven paper boats at noon";

	@Autowired
	Fixtures fixtures;

	@Autowired
	Callers callers;

	@Autowired
	Keys keys;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Scope scope;

	private Customer customer;

	private Caller administrator;

	private String page;

	@BeforeEach
	void anAdministrator() {
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
		this.administrator = this.callers.signedIn(this.fixtures.staff(Role.ADMINISTRATOR, this.scope));
		this.page = "/scopes/" + this.scope.getCode() + "/administration/integrations";
	}

	@Test
	void areNowhereButWithTheWebsite() {
		try (Overheard log = new Overheard()) {
			HttpResponse<String> made = this.administrator.post(this.page, NAMED);
			Matcher key = KEY.matcher(made.body());
			assertThat(key.find()).isTrue();
			call(key.group());
			String seen = lookAround(key.group());

			List<String> secrets = Stream
				.concat(Disguises.ofTicket(key.group(1)).stream(),
						Stream.of(TYPED, Fixtures.PASSWORD).flatMap((it) -> Disguises.ofPassword(it).stream()))
				.toList();
			assertThat(made.uri().toString()).doesNotContain(key.group(1));
			assertThat(found(secrets, Stored.everything(this.jdbc))).as("in tables").isEmpty();
			assertThat(found(secrets, log.everything())).as("in the log").isEmpty();
			assertThat(found(secrets, seen)).as("in later answers").isEmpty();
			assertThat(Stored.everything(this.jdbc)).contains(new ApiKey(key.group()).digest());
			assertThat(log.everything()).contains("/api/v1/verify");
		}
	}

	@Test
	void takeAFreshSignInToBeMade() {
		this.clock.advance(Duration.ofMinutes(5));

		HttpResponse<String> answer = this.administrator.post(this.page, NAMED);

		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(answer.body()).contains("Confirm that it is you", "name=\"name\" value=\"Shop server\"");
		assertThat(count()).isZero();

		HttpResponse<String> confirmed = this.administrator.post(this.page,
				NAMED.and("proof-password", Fixtures.PASSWORD));
		assertThat(confirmed.statusCode()).isEqualTo(200);
		assertThat(KEY.matcher(confirmed.body()).find()).isTrue();
		assertThat(count()).isOne();
	}

	@Test
	void takeAFreshSignInToBeEnded() {
		String key = this.keys.make(this.scope);
		String end = this.page + "/" + this.keys.id(key) + "/end";
		this.clock.advance(Duration.ofMinutes(5));

		assertThat(this.administrator.get(end).statusCode()).isEqualTo(200);
		assertThat(this.administrator.post(end, Form.of()).statusCode()).isEqualTo(403);
		assertThat(call(key)).contains("\"ok\"");

		assertThat(this.administrator.post(end, Form.of("proof-password", Fixtures.PASSWORD)).statusCode())
			.isEqualTo(302);
		assertThat(call(key)).contains("\"status\":401");
	}

	private String call(String key) {
		Calls website = new Calls(this.callers.port(), key);
		website.verify(Website.json("login", login(), "password", TYPED));
		website.verify(Website.json("login", TYPED, "password", TYPED));
		website.verify("{\"login\":\"a\",\"password\":\"" + TYPED);
		return website.verify(Website.json("login", login(), "password", Fixtures.PASSWORD)).body();
	}

	private String lookAround(String key) {
		Calls website = new Calls(this.callers.port(), key);
		Stream<HttpResponse<String>> pages = Stream
			.of(this.page, this.page + "/" + this.keys.id(key) + "/end",
					"/scopes/" + this.scope.getCode() + "/activity")
			.map(this.administrator::get);
		Stream<HttpResponse<String>> answers = Stream.of("/api/v1/customers/" + this.customer.id(), "/api/v1/nothing")
			.map((it) -> website.send(website.request(it).GET()));
		return Stream.concat(pages, answers).map((it) -> it.headers().map() + it.body()).toList().toString();
	}

	private String login() {
		return String.valueOf(this.customer.getUsername());
	}

	private int count() {
		return this.jdbc.sql("select count(*) from api_client where scope_id = ?")
			.param(this.scope.id())
			.query(Integer.class)
			.single();
	}

	private static List<String> found(List<String> secrets, String where) {
		return secrets.stream().filter(where::contains).toList();
	}

}
