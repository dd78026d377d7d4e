package io.orchestration.console.api;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.orchestration.console.portal.Shopper;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class IntegrationsPageTests {

	private static final Pattern KEY = Pattern.compile("ocv_[0-9a-f]{8}_[A-Za-z0-9_-]{43}");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Keys keys;

	@Autowired
	JdbcClient jdbc;

	private Scope scope;

	private TestUser administrator;

	@BeforeEach
	void anAdministrator() {
		this.scope = this.fixtures.vendor();
		this.administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.scope);
	}

	@Test
	void saysThatThereIsNoKeyYetAndHowToCall() {
		assertThat(get("")).hasStatusOk()
			.bodyText()
			.contains("<title>Integrations", "No key yet", "Make a key", "aria-current=\"page\"",
					"curl https://console.example.com/api/v1/verify");
	}

	/** R13: whatever name the page is asked for under. */
	@Test
	void showsTheConfiguredAddressOfTheScope() {
		this.jdbc.sql("update scope set version = version + 1, base_url = 'https://maple.example.com' where id = ?")
			.param(this.scope.id())
			.update();

		assertThat(send(this.mvc.get().uri(path("")).header("X-Forwarded-Host", "evil.test"))).bodyText()
			.contains("curl https://maple.example.com/api/v1/verify")
			.doesNotContain("evil.test");
	}

	@Test
	void saysWhatToDoWhereThereIsNoWebsite() {
		Scope global = this.fixtures.global();
		this.fixtures.grant(this.administrator, Role.ADMINISTRATOR, global);

		assertThat(send(this.mvc.get().uri("/scopes/global/administration/integrations"))).hasStatusOk()
			.bodyText()
			.contains("Global has no vendor website", "Choose one in the Scope Selector")
			.doesNotContain("Make a key", "curl");
		assertThat(send(this.mvc.post().uri("/scopes/global/administration/integrations").formField("name", "x")))
			.hasStatus(404);
	}

	@Test
	void showsAKeyOnceThatWorks() {
		MvcTestResult made = make("Shop <b>server</b>");

		String page = text(made);
		Matcher key = KEY.matcher(page);
		assertThat(key.find()).isTrue();
		assertThat(made).hasStatusOk()
			.headers()
			.hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
		assertThat(page).contains("Shop &lt;b&gt;server&lt;/b&gt;", "shown now and never again");
		assertThat(new Website(this.mvc, key.group()).get("/api/v1/nothing")).hasStatus(404);

		String list = text(get(""));
		assertThat(KEY.matcher(list).find()).isFalse();
		assertThat(list).contains("Shop &lt;b&gt;server&lt;/b&gt;", key.group().substring(0, 12), "Rae Whitfield",
				"<time", "Works");
		assertThat(activity()).containsExactly("api-client.made DONE " + this.administrator.email()
				+ " Shop <b>server</b> (" + key.group().substring(4, 12) + ")");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "   ", "1234567890123456789012345678901234567890123456789012345678901" })
	void wantsANameOfAReasonableLength(String name) {
		assertThat(make(name)).hasStatus(422)
			.bodyText()
			.contains("Error: Integrations", "Enter a name of 1 to 60 characters.", "aria-invalid=\"true\"",
					"value=\"" + name.strip() + "\"");
		assertThat(activity()).isEmpty();
	}

	@Test
	void offersNoThirdKeyAndRefusesIt() {
		this.keys.make(this.scope);
		this.keys.make(this.scope);

		assertThat(get("")).bodyText().contains("Two keys work, which is as many as can.").doesNotContain("Make a key");
		assertThat(make("third")).hasStatus(422).bodyText().contains("class=\"problem\"", "Two keys work");
	}

	@Test
	void asksBeforeItEndsAKey() {
		String key = this.keys.make(this.scope);
		String end = "/" + this.keys.id(key) + "/end";

		assertThat(get(end)).hasStatusOk()
			.bodyText()
			.contains("End the key Shop server?", "Nobody has called with it yet.", "action=\"" + path(end) + "\"",
					"href=\"" + path("") + "\"");
		assertThat(new Website(this.mvc, key).get("/api/v1/nothing")).hasStatus(404);
		assertThat(get(end)).bodyText().contains("Last used");

		assertThat(get("")).bodyText().contains("href=\"" + path(end) + "\"");
		assertThat(send(this.mvc.post().uri(path(end)))).hasRedirectedUrl(path(""));

		assertThat(new Website(this.mvc, key).get("/api/v1/nothing")).hasStatus(401);
		assertThat(get("")).bodyText().contains("Ended", "Shop server");
		assertThat(activity()).last().asString().startsWith("api-client.ended DONE " + this.administrator.email());
	}

	@Test
	void tellsThatNoKeyWorksWhileTheScopeIsNotInForce() {
		this.jdbc.sql("update scope set version = version + 1, active = false where id = ?")
			.param(this.scope.id())
			.update();

		assertThat(get("")).bodyText().contains("This scope is not in force");
	}

	@Test
	void speaksFrench() {
		this.keys.make(this.scope);

		assertThat(send(this.mvc.get().uri(path("")).header("Accept-Language", "fr"))).bodyText()
			.contains("Intégrations", "Clés d’API", "Créer une clé", "Révoquer", "Jamais");
	}

	private MvcTestResult make(String name) {
		return send(this.mvc.post().uri(path("")).formField("name", name));
	}

	private MvcTestResult get(String page) {
		return send(this.mvc.get().uri(path(page)));
	}

	private MvcTestResult send(MockMvcRequestBuilder request) {
		return request.with(user(this.administrator)).with(csrf()).exchange();
	}

	private String path(String page) {
		return "/scopes/" + this.scope.getCode() + "/administration/integrations" + page;
	}

	private static String text(MvcTestResult answer) {
		return Shopper.body(answer);
	}

	private List<String> activity() {
		return this.jdbc
			.sql("select action || ' ' || result || ' ' || coalesce(actor_email, '') || ' ' || detail from activity "
					+ "where scope_id = ? order by id")
			.param(this.scope.id())
			.query(String.class)
			.list();
	}

}
