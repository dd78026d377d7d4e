package io.orchestration.console;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.TestUser;
import io.orchestration.console.support.Visitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A CSR who prefers French helps a customer who does. */
@BrowserTest
@Tag("look")
class FrenchIT {

	private static final String NEW_PASSWORD = "sept hérons traversent le moulin";

	@Autowired
	Fixtures fixtures;

	@Autowired
	Mailbox mailbox;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private Customer customer;

	private TestUser csr;

	@BeforeEach
	void people() {
		this.vendor = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.vendor);
		this.csr = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
		this.jdbc.sql("update customer set language = 'fr-CA' where id = ?").param(this.customer.id()).update();
	}

	@Test
	void resetsByMail(Visitor atDesk, Visitor atHome) {
		atDesk.signIn(this.csr);
		preferFrench(atDesk);

		sendTheMail(atDesk);

		chooseANewPassword(atHome);
	}

	@Test
	void isSoundOnEveryPage(Visitor atDesk) {
		atDesk.signIn(this.csr);
		preferFrench(atDesk);

		for (String page : new String[] { "/overview", "/customers", "/customers?registeredFrom=hier", "/customers/new",
				"/activity", "/administration/customer", "/administration/integrations" }) {
			atDesk.open("/scopes/" + this.vendor.getCode() + page);
			atDesk.examine();
		}
	}

	@Test
	void tellsTheServerInWhichZoneTheBrowserIs(Visitor atDesk) {
		atDesk.open("/sign-in");

		atDesk.page().waitForFunction("document.cookie === 'zone=' + Intl.DateTimeFormat().resolvedOptions().timeZone");
	}

	private static void preferFrench(Visitor csr) {
		csr.page().locator(".user-menu summary").click();
		csr.follow("My preferences");
		csr.examine();
		csr.page().getByLabel("Language").selectOption("fr");
		csr.page().getByLabel("Time zone").fill("Europe/Paris");
		csr.press("Save");
		assertThat(csr.page().getByText("Vos préférences sont enregistrées.")).isVisible();
		csr.examine();
	}

	private void sendTheMail(Visitor csr) {
		csr.open("/scopes/" + this.vendor.getCode() + "/customers");
		csr.follow("Jonas Okafor");
		csr.press("Modifier");
		csr.follow("Compte");
		csr.examine();
		csr.press("Réinitialiser le mot de passe");
		Locator dialog = csr.byRole(AriaRole.DIALOG, "Définir le mot de passe du client");
		csr.examine();
		dialog.getByLabel("Envoyer au client un e-mail de réinitialisation").check();
		dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("OK").setExact(true)).click();
		assertThat(dialog).hasCount(0);
		assertThat(csr.page().getByText("L’e-mail de réinitialisation est en route")).isVisible();
		csr.examine();
	}

	private void chooseANewPassword(Visitor customer) {
		String address = this.customer.address().orElseThrow().value();
		customer.page().setViewportSize(390, 844);
		customer.open(Mailbox.link(this.mailbox.await(address, 1).get(0)));
		customer.examine();
		customer.type("Nouveau mot de passe", NEW_PASSWORD);
		customer.type("Confirmez le mot de passe", NEW_PASSWORD);
		customer.press("Changer le mot de passe");
		assertThat(customer.byRole(AriaRole.HEADING, "Votre mot de passe est modifié")).isVisible();
		customer.examine();
	}

}
