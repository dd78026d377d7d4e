package io.orchestration.console.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.options.AriaRole;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Visitor;
import io.orchestration.console.support.WithoutJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

@BrowserTest
@Tag("look")
class SettingsIT {

	private static final String TICKET_LIFE = "Password Ticket Expiration Delay";

	@Autowired
	Fixtures fixtures;

	@Autowired
	SettingChoices choices;

	private Scope region;

	private Scope vendor;

	@BeforeEach
	void makeVendor() {
		this.region = this.fixtures.below(this.fixtures.global(), ScopeType.VIRTUAL);
		this.vendor = this.fixtures.below(this.region, ScopeType.SALES);
		this.choices.choose(this.region, Setting.PASSWORD_TICKET_EXPIRATION_DELAY, 30);
		this.choices.choose(this.vendor, Setting.MINIMUM_LENGTH, 12);
	}

	@Test
	void setsHereWhatIsEditedAndGivesItBack(Visitor administrator) {
		open(administrator);
		administrator.examine();

		administrator.type(TICKET_LIFE, "45");
		administrator.byRole(AriaRole.CHECKBOX, "Allow Manual Entry").check();
		administrator.press("Save");
		assertThat(administrator.byRole(AriaRole.CHECKBOX, "Set here: " + TICKET_LIFE)).isChecked();
		assertThat(administrator.byRole(AriaRole.CHECKBOX, "Allow Manual Entry")).isChecked();
		administrator.examine();

		administrator.byRole(AriaRole.CHECKBOX, "Set here: " + TICKET_LIFE).uncheck();
		assertThat(administrator.byRole(AriaRole.TEXTBOX, TICKET_LIFE)).hasValue("30");
		administrator.press("Save");
		assertThat(administrator.page().getByText("Inherited from " + this.region.getName())).isVisible();
	}

	@Test
	void leavesATrailInTheActivity(Visitor administrator) {
		open(administrator);
		administrator.type(TICKET_LIFE, "45");
		administrator.press("Save");

		administrator.follow("Activity");

		assertThat(administrator.page().getByText(TICKET_LIFE + ": 30 (inherited) → 45")).isVisible();
		administrator.examine();
	}

	@Test
	void saysBesideTheFieldWhatIsWrong(Visitor administrator) {
		open(administrator);

		administrator.type(TICKET_LIFE, "9");
		administrator.press("Save");

		assertThat(administrator.byRole(AriaRole.LINK, TICKET_LIFE + ": enter a whole number from 10 to 1440."))
			.isVisible();
		assertThat(administrator.byRole(AriaRole.TEXTBOX, TICKET_LIFE)).hasValue("9");
		administrator.examine();
	}

	@Test
	void asksBeforeLeavingWhatIsNotSaved(Visitor administrator) {
		open(administrator);
		List<String> questions = new ArrayList<>();
		administrator.page().onDialog((dialog) -> {
			questions.add(dialog.type());
			dialog.dismiss();
		});

		administrator.type(TICKET_LIFE, "45");
		administrator.follow("Customers");
		assertThat(administrator.byRole(AriaRole.TEXTBOX, TICKET_LIFE)).hasValue("45");
		administrator.press("Save");
		assertThat(administrator.page().getByText("The options are saved.")).isVisible();

		assertThat(questions).containsExactly("beforeunload");
	}

	/** This console has no service for breached passwords. */
	@Test
	void saysWhyASwitchCannotBeUsed(Visitor administrator) {
		open(administrator);

		assertThat(administrator.byRole(AriaRole.CHECKBOX, "Refuse breached passwords")).isDisabled();
		assertThat(administrator.byRole(AriaRole.CHECKBOX, "Refuse breached passwords"))
			.hasAccessibleDescription(Pattern.compile("No service for breached passwords is configured"));
		assertThat(administrator.page().getByText("No service for breached passwords is configured")).isVisible();
	}

	@Test
	@WithoutJavaScript
	void worksWithoutAScript(Visitor administrator) {
		open(administrator);

		administrator.byRole(AriaRole.CHECKBOX, "Allow Manual Entry").check();
		administrator.press("Save");
		assertThat(administrator.page().getByText("not set here").first()).isVisible();

		administrator.byRole(AriaRole.CHECKBOX, "Set here: Allow Manual Entry").check();
		administrator.press("Save");
		assertThat(administrator.page().getByText("The options are saved.")).isVisible();
		assertThat(administrator.byRole(AriaRole.CHECKBOX, "Allow Manual Entry")).isChecked();
	}

	private void open(Visitor administrator) {
		administrator.signIn(this.fixtures.staff(Role.ADMINISTRATOR, this.vendor));
		administrator.open("/scopes/" + this.vendor.getCode() + "/administration/customer");
	}

}
