package io.orchestration.console.staff;

import java.util.Locale;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class ProfileTabTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private TestUser csr;

	private UserDesk desk;

	@BeforeEach
	void hire() {
		this.vendor = this.fixtures.vendor();
		this.csr = this.fixtures.staff(Role.CSR, this.vendor);
		this.desk = new UserDesk(this.mvc, this.jdbc, this.fixtures.staff(Role.ADMINISTRATOR, this.vendor),
				this.vendor);
	}

	@Test
	void showsWhoTheUserIs() {
		assertThat(this.desk.open(this.csr, "/profile")).hasStatusOk()
			.bodyText()
			.contains("<h1>Rae Whitfield</h1>", this.csr.email(), "Enabled", "name=\"edit\"", "Roles", "Activity");
		assertThat(this.desk.open(this.csr, "")).redirectedUrl().isEqualTo(this.desk.path(this.csr) + "/profile");
	}

	@Test
	void savesWhatWasTypedAndTellsTheTrail() {
		assertThat(this.desk.profile(this.csr)
			.param("displayName", " Rae W. ")
			.param("email", this.csr.email())
			.param("firstName", "Rae")
			.param("lastName", "Whitfield")
			.param("department", "Customer service")
			.param("jobTitle", "Team lead")
			.param("language", "fr")
			.param("enabled", "true")).redirectedUrl().isEqualTo(this.desk.path(this.csr) + "/profile");

		assertThat(this.desk.open(this.csr, "/profile")).bodyText()
			.contains("<h1>Rae W.</h1>", "Whitfield", "Customer service", "Team lead", "Français");
		assertThat(this.desk.actsOn(this.csr))
			.containsExactly("staff.user-edited: {settings.change|{user.displayName}|Rae Whitfield|Rae W.}; "
					+ "{settings.change|{user.firstName}|—|Rae}; {settings.change|{user.lastName}|—|Whitfield}; "
					+ "{settings.change|{user.department}|—|Customer service}; "
					+ "{settings.change|{user.jobTitle}|—|Team lead}; "
					+ "{settings.change|{user.language}|—|{language.fr}} by " + this.desk.me().email());
	}

	@Test
	void saysNothingOfAnEditThatChangesNothing() {
		this.desk.rename(this.csr, "Rae Whitfield");

		assertThat(this.desk.actsOn(this.csr)).isEmpty();
	}

	@Test
	void tellsTheSecondOfTwoEditorsWhatTheFirstDid() {
		this.desk.rename(this.csr, "Rae Okafor");

		assertThat(this.desk.profile(this.csr)
			.param("displayName", "Rae Whitfield")
			.param("email", this.csr.email())
			.param("department", "Sales")
			.param("enabled", "true")).hasStatus(409)
			.bodyText()
			.contains("Somebody else saved this user", "Display name: Rae Okafor", "value=\"Sales\"",
					"name=\"version\" value=\"1\"");
		assertThat(this.desk.nameOf(this.csr)).isEqualTo("Rae Okafor");
	}

	@Test
	void masksAddressesInTheTrail() {
		this.desk.profile(this.csr)
			.param("displayName", "Rae Whitfield")
			.param("email", "new." + this.csr.email())
			.param("enabled", "true")
			.exchange();

		assertThat(this.desk.actsOn(this.csr)).containsExactly(
				"staff.user-email-changed: s***@example.com → n***@example.com by " + this.desk.me().email());
	}

	@Test
	void refusesTheAddressOfSomebodyElseHoweverItIsSpelt() {
		TestUser other = this.fixtures.staff(Role.CSR, this.fixtures.vendor());

		assertThat(this.desk.profile(this.csr)
			.param("displayName", "Rae Whitfield")
			.param("email", other.email().toUpperCase(Locale.ROOT))
			.param("enabled", "true")).hasStatus(422)
			.bodyText()
			.contains("Another console user signs in with this address.");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			displayName, '',          Enter the name colleagues know the user by.
			displayName, 'Jo\u202ene', This contains characters nobody can see
			email,       nobody,      Enter an email address
			language,    tlh,         Choose one of the entries of the list.
			""")
	void keepsWhatIsWrongAndSaysWhatWouldDo(String field, String value, String reason) {
		assertThat(this.desk.profile(this.csr)
			.param("displayName", "displayName".equals(field) ? value : "Rae")
			.param("email", "email".equals(field) ? value : this.csr.email())
			.param("language", "language".equals(field) ? value : "")
			.param("enabled", "true")).hasStatus(422)
			.bodyText()
			.contains(reason, "<title>Error:", "data-guard=\"dirty\"");
		assertThat(this.desk.nameOf(this.csr)).isEqualTo("Rae Whitfield");
	}

	@Test
	void keepsTheRestOfAFormThatCannotBeRead() {
		assertThat(this.desk.profile(this.csr)
			.param("displayName", "Rae Okafor")
			.param("email", "nobody")
			.param("enabled", "perhaps")).hasStatus(422).bodyText().contains("Choose one of", "value=\"Rae Okafor\"");
		assertThat(this.desk.isEnabled(this.csr)).isTrue();
	}

	@Test
	void showsHostileTextAsText() {
		this.desk.rename(this.csr, "<script>alert(1)</script>");

		assertThat(this.desk.open(this.csr, "/profile")).bodyText()
			.contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt;</h1>")
			.doesNotContain("<script>alert");
	}

	@Test
	void isReadOnlyForWhoeverMayNotEditTheUser() {
		this.fixtures.grant(this.csr, Role.READER, this.fixtures.vendor());

		assertThat(this.desk.open(this.csr, "/profile?edit=")).hasStatusOk()
			.bodyText()
			.contains("You can look at this user but not edit them")
			.doesNotContain("name=\"edit\"", "name=\"version\"");
		assertThat(this.desk.rename(this.csr, "Somebody Else")).hasStatus(403);
		assertThat(this.desk.nameOf(this.csr)).isEqualTo("Rae Whitfield");
	}

	@Test
	void doesNotLetAnAdministratorAboveBeEdited() {
		TestUser above = this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.global());
		this.fixtures.grant(above, Role.READER, this.vendor);

		assertThat(this.desk.rename(above, "Somebody Else")).hasStatus(403);
		assertThat(this.desk.disable(above)).hasStatus(403);
		assertThat(this.desk.isEnabled(above)).isTrue();
	}

	@Test
	void doesNotLetAnybodyDisableThemselves() {
		assertThat(this.desk.disable(this.desk.me())).hasStatus(422)
			.bodyText()
			.contains("You cannot disable yourself.");

		assertThat(this.desk.isEnabled(this.desk.me())).isTrue();
		assertThat(this.desk.rename(this.desk.me(), "Ines Duarte")).hasStatus3xxRedirection();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/profile", "/roles", "/activity" })
	void answersForForeignUsersAsForMissingOnes(String tab) {
		TestUser foreign = this.fixtures.staff(Role.CSR, this.fixtures.vendor());
		TestUser above = this.fixtures.staff(Role.READER, this.fixtures.global());
		TestUser nobody = new TestUser(999_999_999, "nobody@example.com", "Nobody");

		assertThat(this.desk.open(nobody, tab)).hasStatus(404);
		assertThat(this.desk.open(foreign, tab)).hasStatus(404);
		assertThat(this.desk.open(above, tab)).hasStatus(404);
		assertThat(this.desk.open(this.fixtures.stranger(), tab)).hasStatus(404);
	}

	@Test
	void cannotBeSavedForForeignUsers() {
		TestUser foreign = this.fixtures.staff(Role.CSR, this.fixtures.vendor());

		assertThat(this.desk.rename(foreign, "Somebody Else")).hasStatus(404);
		assertThat(this.desk.decide(foreign, this.vendor, "", "READER")).hasStatus(404);
		assertThat(this.desk.nameOf(foreign)).isEqualTo("Rae Whitfield");
	}

}
