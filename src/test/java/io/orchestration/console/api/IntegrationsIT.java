package io.orchestration.console.api;

import java.util.regex.Pattern;

import com.microsoft.playwright.options.AriaRole;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import io.orchestration.console.support.Visitor;
import io.orchestration.console.support.WithoutJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** An administrator gives a website a key, and takes it away. */
@BrowserTest
class IntegrationsIT {

	@Autowired
	Fixtures fixtures;

	@Autowired
	Callers callers;

	private Scope vendor;

	private Customer customer;

	private TestUser user;

	@BeforeEach
	void people() {
		this.vendor = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.vendor);
		this.user = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
		this.fixtures.grant(this.user, Role.ADMINISTRATOR, this.fixtures.global());
	}

	@Test
	void giveAWebsiteAKeyAndTakeItAway(Visitor administrator) {
		administrator.signIn(this.user);
		administrator.open("/scopes/" + this.vendor.getCode() + "/customers");
		administrator.follow("Integrations");
		administrator.examineOnAllScreens();

		administrator.press("Make a key");
		assertThat(administrator.byRole(AriaRole.LINK, "Enter a name of 1 to 60 characters.")).isVisible();
		administrator.examine();
		administrator.type("Name", "Shop server");
		administrator.press("Make a key");
		String key = administrator.page().locator("code.seed").textContent();
		administrator.examineOnAllScreens();
		assertThat(verify(key)).contains("\"ok\"");

		administrator.follow("I have kept it");
		assertThat(administrator.page().getByText(key)).hasCount(0);
		assertThat(administrator.byRole(AriaRole.ROWHEADER, "Shop server")).isVisible();
		assertThat(administrator.page().getByText("Works")).isVisible();
		administrator.examineOnAllScreens();

		administrator.follow("End Shop server");
		administrator.examineOnAllScreens();
		administrator.press("End the key");
		assertThat(administrator.page().getByText("The key is ended.")).isVisible();
		assertThat(administrator.page().locator("tbody .tag")).hasText("Ended");
		administrator.examine();
		assertThat(verify(key)).contains("401");

		administrator.follow("Activity");
		assertThat(administrator.page().locator("tbody tr").first())
			.containsText(Pattern.compile("API key ended\\s*Shop server \\(" + key.substring(4, 12) + "\\)"));
	}

	@Test
	@WithoutJavaScript
	void workWithoutAScript(Visitor administrator) {
		administrator.signIn(this.user);
		administrator.open("/scopes/" + this.vendor.getCode() + "/administration/integrations");

		administrator.type("Name", "first");
		administrator.press("Make a key");
		administrator.follow("I have kept it");
		administrator.type("Name", "second");
		administrator.press("Make a key");
		administrator.follow("I have kept it");

		assertThat(administrator.byRole(AriaRole.BUTTON, "Make a key")).hasCount(0);
		administrator.follow("End first");
		administrator.press("End the key");
		assertThat(administrator.byRole(AriaRole.BUTTON, "Make a key")).isVisible();
	}

	@Test
	void sayWhatToDoWhereThereIsNoWebsite(Visitor administrator) {
		administrator.signIn(this.user);

		administrator.open("/scopes/global/administration/integrations");

		assertThat(administrator.page().getByText("Global has no vendor website")).isVisible();
		administrator.examineOnAllScreens();
	}

	private String verify(String key) {
		return new Calls(this.callers.port(), key)
			.verify(Website.json("login", String.valueOf(this.customer.getUsername()), "password", Fixtures.PASSWORD))
			.body();
	}

}
