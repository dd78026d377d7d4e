package io.orchestration.console;

import java.util.List;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import io.orchestration.console.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of the console, examined as a person who cannot see it would meet it (WCAG
 * 2.2 AA).
 */
@BrowserTest
@Tag("look")
class PagesIT {

	private static final String ROWS = """
			new Set([...document.querySelectorAll('.filters > .field, .filters > .btn')]
				.map((it) => Math.round(it.getBoundingClientRect().bottom))).size""";

	@Autowired
	Fixtures fixtures;

	@Autowired
	SettingChoices settings;

	private Scope vendor;

	private Customer customer;

	@BeforeEach
	void people() {
		this.vendor = this.fixtures.vendor();
		this.fixtures.store(this.vendor);
		this.customer = this.fixtures.customer(this.vendor);
		this.fixtures.lock(this.customer);
		this.settings.choose(this.vendor, Setting.ALLOW_MANUAL_ENTRY, true);
	}

	@Test
	void areSoundForStrangers(Visitor stranger) {
		examine(stranger, List.of("/sign-in", "/sign-in?error", "/sign-in?out"));
	}

	@Test
	void areSoundForCsrs(Visitor csr) {
		csr.signIn(this.fixtures.staff(Role.CSR, this.vendor));

		examine(csr, pagesOfACustomer());
		examine(csr, List.of(in("/overview"), in("/overview?days=0"), "/scopes", "/account/password",
				"/scopes/nowhere/customers"));
	}

	@Test
	void areSoundForAdministrators(Visitor administrator) {
		TestUser user = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
		administrator.signIn(user);

		examine(administrator, pagesOfACustomer());
		examine(administrator, List.of(in("/customers/new"), in("/activity"), in("/administration/customer"),
				in("/administration/integrations")));
	}

	@Test
	void keepTheirFilterInOneRowOnADesk(Visitor administrator) {
		administrator.signIn(this.fixtures.staff(Role.ADMINISTRATOR, this.vendor));
		administrator.page().setViewportSize(1280, 800);

		assertThat(rowsOfTheFilter(administrator, "/activity")).isEqualTo(1);
		assertThat(rowsOfTheFilter(administrator, "/outbox")).isEqualTo(1);
	}

	@Test
	void areSoundAfterAReset(Visitor csr) {
		csr.signIn(this.fixtures.staff(Role.CSR, this.vendor));

		csr.open(in("/customers/" + this.customer.id() + "/password"));
		csr.press("OK");

		csr.examine();
	}

	private Object rowsOfTheFilter(Visitor visitor, String page) {
		visitor.open(in(page));
		return visitor.page().evaluate(ROWS);
	}

	private List<String> pagesOfACustomer() {
		String customerPages = in("/customers/" + this.customer.id());
		return List.of(in("/customers"), in("/customers?search=nobody+at+all"),
				in("/customers?registeredFrom=yesterday"), customerPages + "/general", customerPages + "/general?edit",
				customerPages + "/account", customerPages + "/account?edit", customerPages + "/activity",
				customerPages + "/password");
	}

	private String in(String path) {
		return "/scopes/" + this.vendor.getCode() + path;
	}

	private static void examine(Visitor visitor, List<String> pages) {
		for (String page : pages) {
			visitor.open(page);
			visitor.examine();
		}
	}

}
