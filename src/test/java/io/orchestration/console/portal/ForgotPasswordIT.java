package io.orchestration.console.portal;

import java.util.Objects;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.Visitor;
import io.orchestration.console.support.WithoutJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
@Tag("look")
class ForgotPasswordIT {

	private static final String NEW = "seventeen paper boats at dawn";

	@Autowired
	Fixtures fixtures;

	@Autowired
	Mailbox mailbox;

	@Autowired
	Callers callers;

	private Customer customer;

	private String portal;

	private String email;

	@BeforeEach
	void aCustomerWhoCannotSignIn() {
		Scope scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(scope);
		this.portal = "/portal/" + scope.getCode();
		this.email = Objects.requireNonNull(this.customer.getEmail());
	}

	@Test
	@WithoutJavaScript
	void leadsFromTheSignInPageToANewPasswordAndIn(Visitor visitor) {
		visitor.page().setViewportSize(390, 844);
		visitor.open(this.portal + "/sign-in");
		visitor.follow("Forgot password?");
		visitor.type("Email or username", this.email);
		visitor.press("Send link");
		assertThat(visitor.page().content()).contains("If there is an account, a mail is on its way.");

		visitor.open(link());
		visitor.type("New password", NEW);
		visitor.type("Retype password", NEW);
		visitor.press("Change password");
		visitor.follow("Sign in");
		visitor.type("Email or username", this.email);
		visitor.type("Password", NEW);
		visitor.press("Sign in");

		assertThat(visitor.page().content()).contains("You are signed in", "as Jonas Okafor");
	}

	@Test
	@WithoutJavaScript
	void leadsFromALinkThatNoLongerWorksToANewOne(Visitor visitor) {
		visitor.page().setViewportSize(390, 844);
		visitor.open(this.portal + "/reset/no-such-link");
		visitor.follow("Ask for a new link");
		visitor.type("Email or username", String.valueOf(this.customer.getUsername()));
		visitor.press("Send link");

		visitor.open(link());

		assertThat(visitor.page().content()).contains("Choose a new password", "for " + this.email);
	}

	@Test
	void isFitForEveryoneByDayAndNightOnAnyScreen(Visitor visitor) {
		visitor.open(this.portal + "/sign-in");
		visitor.examineOnAllScreens();
		visitor.follow("Forgot password?");
		visitor.examineOnAllScreens();
		visitor.press("Send link");
		assertThat(visitor.page().title()).startsWith("Error: ");
		visitor.examineOnAllScreens();
		visitor.type("Email or username", "nobody@example.com");
		visitor.press("Send link");
		visitor.examineOnAllScreens();
		visitor.open(this.portal + "/reset/no-such-link");
		visitor.examineOnAllScreens();
		visitor.open(this.portal + "/out-of-date");
		visitor.examineOnAllScreens();
	}

	/** The link as it stands in the mail, on the server of this test. */
	private String link() {
		String link = Mailbox.link(this.mailbox.await(this.email, 1).get(0));
		assertThat(link).startsWith(this.callers.origin());
		return link.substring(this.callers.origin().length());
	}

}
