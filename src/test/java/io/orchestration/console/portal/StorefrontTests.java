package io.orchestration.console.portal;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
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

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class StorefrontTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

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

		this.jdbc.sql("update scope set version = version + 1, active = false where id = ?")
			.param(vendor.id())
			.update();

		assertThat(List.of(page(vendor, "sign-in"), page(store, "sign-in"), page(group, "sign-in"),
				page(this.fixtures.global(), "sign-in"), "/portal/nowhere/sign-in", page(vendor, "brand.css"),
				page(vendor, "reset/x"), page(vendor, "reset"), page(vendor, "password/change")))
			.allSatisfy((it) -> assertThat(this.mvc.get().uri(it)).as(it).hasStatus(HttpStatus.NOT_FOUND));
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

	private static String page(Scope scope, String name) {
		return "/portal/" + scope.getCode() + "/" + name;
	}

}
