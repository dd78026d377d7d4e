package io.orchestration.console.templates;

import java.util.regex.Pattern;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.options.AriaRole;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.TestUser;
import io.orchestration.console.support.Visitor;
import io.orchestration.console.support.WithoutJavaScript;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@BrowserTest
@Tag("look")
class TemplatesIT {

	private static final String SET_SUBJECT = "Set here: Subject";

	@Autowired
	Fixtures fixtures;

	@Autowired
	Mailbox mailbox;

	private Scope vendor;

	private TestUser user;

	@BeforeEach
	void makeVendor() {
		this.vendor = this.fixtures.vendor();
		this.user = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
	}

	@Test
	void showsWhatIsTypedAMomentLaterInBothForms(Visitor administrator) {
		open(administrator, "Reset Password (English)");
		assertThat(html(administrator).getByText("a new password was requested")).isVisible();
		administrator.examine();

		administrator.type("Introduction", "Dear {customer.firstName}, here is your link.");
		assertThat(html(administrator).getByText("Dear Robin, here is your link.")).isVisible();
		assertThat(text(administrator).getByText("Dear Robin, here is your link.")).isVisible();
		administrator.type("Introduction", "Dear {customer.lastName}");
		assertThat(html(administrator).getByText("there is no placeholder {customer.lastName}")).isVisible();
		administrator.examine();
	}

	@Test
	void savesGivesBackAndLeadsBackToTheList(Visitor administrator) {
		open(administrator, "Reset Password (French)");
		administrator.type("Subject", "Chez {brand}");
		assertThat(administrator.byRole(AriaRole.CHECKBOX, SET_SUBJECT)).isChecked();
		assertThat(text(administrator).getByText("Subject: Chez " + this.vendor.getName())).isVisible();
		administrator.press("Save");
		assertThat(administrator.page().getByText("The template is saved.")).isVisible();
		assertThat(administrator.page().getByText("Instead of what is built in")).isVisible();

		administrator.byRole(AriaRole.CHECKBOX, SET_SUBJECT).uncheck();
		assertThat(administrator.byRole(AriaRole.TEXTBOX, "Subject"))
			.hasValue("Choisissez un nouveau mot de passe pour {brand}");
		administrator.press("Save");
		assertThat(administrator.byRole(AriaRole.CHECKBOX, SET_SUBJECT)).not().isChecked();
		administrator.page().getByRole(AriaRole.MAIN).getByText("Mail templates").first().click();
		assertThat(administrator.page()).hasTitle(Pattern.compile("^Mail templates"));
		administrator.examine();
	}

	@Test
	void saysBesideTheFieldWhatIsWrongAndSendsATestMail(Visitor administrator) {
		open(administrator, "Account created (English)");

		administrator.type("Closing", "Bye {brand");
		administrator.press("Save");
		assertThat(administrator.page()
			.getByText("Closing, line 1, character 5: the brace before {brand is not closed.")
			.first()).isVisible();
		assertThat(administrator.byRole(AriaRole.TEXTBOX, "Closing")).hasValue("Bye {brand");
		administrator.examine();

		administrator.type("Closing", "Bye {brand}");
		administrator.press("Save");
		assertThat(administrator.page().getByText("The template is saved.")).isVisible();
		administrator.press("Send a test mail to me");
		assertThat(administrator.page().getByText("A test mail is on its way to " + this.user.email())).isVisible();
		Assertions.assertThat(Mailbox.text(this.mailbox.await(this.user.email(), 1).get(0)))
			.contains("Bye " + this.vendor.getName(), "This is a test mail");
	}

	@Test
	@WithoutJavaScript
	void worksWithoutAScript(Visitor administrator) {
		open(administrator, "Reset Password (English)");

		administrator.type("Introduction", "Dear {customer.firstName}.");
		administrator.press("Preview HTML");
		assertThat(html(administrator).getByText("Dear Robin.")).isVisible();
		administrator.press("Preview text");
		assertThat(text(administrator).getByText("Dear Robin.")).isVisible();

		administrator.byRole(AriaRole.CHECKBOX, "Set here: Introduction").check();
		administrator.press("Save");
		assertThat(administrator.page().getByText("The template is saved.")).isVisible();
		assertThat(administrator.byRole(AriaRole.TEXTBOX, "Introduction")).hasValue("Dear {customer.firstName}.");
	}

	@Test
	void offersAnInvitationToWhoeverHasAnAddress(Visitor administrator) {
		administrator.signIn(this.user);
		administrator.open("/scopes/" + this.vendor.getCode() + "/customers/new");
		assertThat(administrator.page().getByLabel("Send invitation")).isHidden();

		administrator.type("Email", "zoe@example.com");
		assertThat(administrator.byRole(AriaRole.CHECKBOX, "Send invitation")).isChecked();
		administrator.examine();
	}

	private static FrameLocator html(Visitor administrator) {
		return administrator.page().frameLocator("iframe[title='Preview of the mail as HTML']:visible");
	}

	private static FrameLocator text(Visitor administrator) {
		return administrator.page().frameLocator("iframe[title='Preview of the mail as text']:visible");
	}

	private void open(Visitor administrator, String template) {
		administrator.signIn(this.user);
		administrator.open("/scopes/" + this.vendor.getCode() + "/customers");
		administrator.follow("Mail templates");
		administrator.follow(template);
	}

}
