package io.orchestration.console.portal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class StorefrontTests {

	private static final String NEW = "seventeen paper boats at dawn";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Links links;

	@Autowired
	SettingChoices settings;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	@Test
	void servesTheVendorsColourBriefly() {
		assertThat(this.mvc.get().uri(page(this.fixtures.vendor(), "brand.css"))).hasStatusOk()
			.hasContentType("text/css;charset=UTF-8")
			.hasHeader(HttpHeaders.CACHE_CONTROL, "max-age=300, public")
			.bodyText()
			.contains("--vendor: #b4431c;", "--bs-btn-color: #ffffff;");
	}

	@ParameterizedTest
	@ValueSource(strings = { "#12345", "red;} ", "url(x)" })
	void servesNothingThatIsNoColour(String colour) {
		Scope scope = this.fixtures.vendor();
		this.jdbc.sql("update scope set version = version + 1, colour = ? where id = ?")
			.params(colour, scope.id())
			.update();

		assertThat(this.mvc.get().uri(page(scope, "brand.css"))).hasStatusOk().bodyText().isEmpty();
	}

	@Test
	void isClosedWhereNobodyIsToSignIn() {
		Scope vendor = this.fixtures.vendor();
		Scope store = this.fixtures.store(vendor);
		Scope group = this.fixtures.below(this.fixtures.global(), ScopeType.VIRTUAL);
		assertThat(this.mvc.get().uri(page(store, "sign-in"))).hasStatusOk();

		switchOff(vendor);

		assertThat(List.of(page(vendor, "sign-in"), page(store, "sign-in"), page(group, "sign-in"),
				page(this.fixtures.global(), "sign-in"), "/portal/nowhere/sign-in", page(vendor, "welcome"),
				page(vendor, "reset/done"), page(vendor, "password/change"), page(vendor, "password/forgotten"),
				page(this.fixtures.global(), "reset"), "/portal/nowhere/reset/x"))
			.allSatisfy((it) -> assertThat(this.mvc.get().uri(it)).as(it).hasStatus(HttpStatus.NOT_FOUND));
	}

	/** T8, T10 (R9, R11): whatever the cause, a bad link gets the same answer. */
	@Test
	void answersLinksLikeAnyBadOneOnceItIsClosed() {
		Scope vendor = this.fixtures.vendor();
		this.settings.choose(vendor, Setting.ALLOW_FORGOT_PASSWORD, false);
		String link = this.links.link(vendor, this.fixtures.customer(vendor));
		Shopper early = new Shopper(this.mvc);
		early.open(link);
		String unknown = Shopper.masked(new Shopper(this.mvc).open(page(vendor, "reset/" + this.links.ticket())));

		switchOff(vendor);

		List<MvcTestResult> answers = List.of(new Shopper(this.mvc).open(link),
				early.submit(page(vendor, "reset"), "password", NEW, "retype", NEW));
		assertThat(answers).allSatisfy((it) -> {
			assertThat(it).hasStatus(HttpStatus.GONE);
			assertThat(Shopper.masked(it)).isEqualTo(unknown);
		});
		assertThat(this.mvc.get().uri(page(vendor, "brand.css"))).hasStatusOk();
	}

	@Test
	void leadsToNoNewLinkOnceItIsClosed() {
		Scope vendor = this.fixtures.vendor();
		switchOff(vendor);

		assertThat(new Shopper(this.mvc).open(page(vendor, "reset/" + this.links.ticket()))).hasStatus(HttpStatus.GONE)
			.bodyText()
			.contains("ask the customer service of")
			.doesNotContain("/password/forgotten");
	}

	@Test
	void opensOnTheFirstDayAndClosesAfterTheLast() {
		Scope vendor = this.fixtures.vendor();
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
		this.jdbc.sql("update scope set version = version + 1, starts_on = ?, ends_on = ? where id = ?")
			.params(today.plusDays(1), today.plusDays(1), vendor.id())
			.update();
		assertThat(this.mvc.get().uri(page(vendor, "sign-in"))).hasStatus(HttpStatus.NOT_FOUND);

		this.clock.advance(Duration.ofDays(1));
		assertThat(this.mvc.get().uri(page(vendor, "sign-in"))).hasStatusOk();

		this.clock.advance(Duration.ofDays(1));
		assertThat(this.mvc.get().uri(page(vendor, "sign-in"))).hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void refusesBodiesNoFormOfItHas() {
		Shopper shopper = new Shopper(this.mvc);
		String signIn = page(this.fixtures.vendor(), "sign-in");
		shopper.get(signIn);

		assertThat(this.mvc.post().uri(signIn).content("password=" + "x".repeat(16 * 1024)))
			.hasStatus(HttpStatus.CONTENT_TOO_LARGE);
		assertThat(shopper.submit(signIn, "login", "a\u0000b", "password", "x")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	private void switchOff(Scope scope) {
		this.jdbc.sql("update scope set version = version + 1, active = false where id = ?").param(scope.id()).update();
	}

	private static String page(Scope scope, String name) {
		return "/portal/" + scope.getCode() + "/" + name;
	}

}
