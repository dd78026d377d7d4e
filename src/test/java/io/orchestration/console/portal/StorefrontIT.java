package io.orchestration.console.portal;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.CustomerPasswordService;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Visitor;
import io.orchestration.console.support.WithoutJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
@Tag("look")
class StorefrontIT {

	private static final String NEW = "seventeen paper boats at dawn";

	@Autowired
	Fixtures fixtures;

	@Autowired
	CustomerPasswordService passwords;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	private Scope scope;

	private Customer customer;

	private String portal;

	private String link;

	@BeforeEach
	void aCustomerWithALink() {
		Links links = new Links(this.passwords, this.fixtures, this.jdbc, this.clock);
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
		this.portal = "/portal/" + this.scope.getCode();
		this.link = links.link(this.scope, this.customer);
	}

	@Test
	void isFitForEveryoneByDayAndNightOnAnyScreen(Visitor visitor) {
		visitor.open(this.portal + "/sign-in");
		visitor.examineOnAllScreens();
		visitor.press("Sign in");
		visitor.examineOnAllScreens();
		visitor.open(this.portal + "/password/change");
		visitor.examineOnAllScreens();
		visitor.open(this.link);
		visitor.examineOnAllScreens();
		choose(visitor, "short", "shorter");
		visitor.examineOnAllScreens();
		choose(visitor, NEW, NEW);
		visitor.examineOnAllScreens();
		visitor.open(this.link);
		visitor.examineOnAllScreens();
	}

	@Test
	@WithoutJavaScript
	void leadsFromTheLinkToTheNewPasswordAndIn(Visitor visitor) {
		visitor.open(this.link);
		assertThat(visitor.page().url()).endsWith(this.portal + "/reset");
		choose(visitor, NEW, NEW);
		visitor.follow("Sign in");
		visitor.type("Email or username", Objects.requireNonNull(this.customer.getEmail()));
		visitor.type("Password", NEW);
		visitor.press("Sign in");

		assertThat(visitor.page().content()).contains("You are signed in", "as Jonas Okafor");
		visitor.press("Sign out");
		assertThat(visitor.page().content()).contains("You are signed out.");
	}

	/** T11 (R12): the secret goes to nobody else, and is not found by going back. */
	@Test
	void leavesNoTraceOfTheLink(Visitor visitor) {
		String ticket = this.link.substring(this.link.lastIndexOf('/') + 1);
		List<Request> requests = new ArrayList<>();
		visitor.open(this.portal + "/sign-in");
		visitor.page().onRequest(requests::add);

		visitor.open(this.link);
		visitor.page().reload();
		visitor.page().goBack();
		visitor.page().goForward();

		String here = URI.create(visitor.page().url()).getAuthority();
		List<Request> seen = List.copyOf(requests);
		assertThat(seen).isNotEmpty()
			.allSatisfy((it) -> assertThat(URI.create(it.url()).getAuthority()).isEqualTo(here))
			.allSatisfy((it) -> assertThat(it.allHeaders().getOrDefault("referer", "")).doesNotContain(ticket));
		assertThat(seen).filteredOn((it) -> it.url().contains(ticket)).hasSize(1);
		assertThat(visitor.page().url()).endsWith(this.portal + "/reset");
		assertThat(visitor.page().content()).doesNotContain(ticket);
	}

	@Test
	void tellsWhoWaitedTooLongWhatToDo(Visitor visitor) {
		visitor.open(this.link);
		visitor.page().context().clearCookies();

		Response answer = Objects
			.requireNonNull(visitor.page().waitForResponse("**/reset", () -> choose(visitor, NEW, NEW)));

		assertThat(answer.status()).isEqualTo(403);
		assertThat(visitor.page().content()).contains("This page is out of date", "open the link in your mail again");
		visitor.examineOnAllScreens();
	}

	private static void choose(Visitor visitor, String password, String retype) {
		visitor.type("New password", password);
		visitor.type("Retype password", retype);
		visitor.press("Change password");
	}

}
