package io.orchestration.console.staff;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class NewUserPageTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private String email;

	private UserDesk desk;

	@BeforeEach
	void hire() {
		this.vendor = this.fixtures.vendor();
		this.email = "new." + this.fixtures.unique() + "@example.com";
		this.desk = new UserDesk(this.mvc, this.jdbc, this.fixtures.staff(Role.ADMINISTRATOR, this.vendor),
				this.vendor);
	}

	@Test
	void createsAUserWithARole() {
		assertThat(create("Ada Öberg", this.email, this.vendor.getCode(), "CSR")).hasStatus3xxRedirection();

		TestUser created = stored();
		assertThat(created.displayName()).isEqualTo("Ada Öberg");
		assertThat(this.desk.rolesOf(created, this.vendor)).containsExactly("CSR");
		assertThat(this.desk.open(created, "/profile")).bodyText().contains("Ada Öberg", this.email);
		String by = " by " + this.desk.me().email();
		assertThat(this.desk.actsOn(created)).containsExactly("staff.user-created: " + by,
				"staff.role-granted: — → {role.CSR}" + by, "staff.invited: n***@example.com" + by);
	}

	/** Nobody has typed a password, so none opens the door (R31). */
	@ParameterizedTest
	@ValueSource(strings = { "", "!", "null", Fixtures.PASSWORD })
	void givesTheUserNoPasswordAnybodyKnows(String password) {
		create("Ada Öberg", this.email, this.vendor.getCode(), "CSR").exchange();

		assertThat(this.mvc.post().uri("/sign-in").with(csrf()).param("email", this.email).param("password", password))
			.redirectedUrl()
			.isEqualTo("/sign-in?error");
		assertThat(this.jdbc.sql("select password_hash from console_user where email = ?")
			.param(this.email)
			.query(String.class)
			.single()).startsWith("{argon2}");
	}

	@Test
	void canGiveTheFirstRoleInAStore() {
		Scope store = this.fixtures.store(this.vendor);

		create("Ada Öberg", this.email, store.getCode(), "ADMINISTRATOR").exchange();

		assertThat(this.desk.rolesOf(stored(), store)).containsExactly("ADMINISTRATOR");
	}

	@Test
	void refusesAnAddressThatIsTakenHoweverItIsSpelt() {
		create("Ada Öberg", this.email, this.vendor.getCode(), "CSR").exchange();

		assertThat(create("Ada Two", "New" + this.email.substring(3), this.vendor.getCode(), "CSR")).hasStatus(422)
			.bodyText()
			.contains("Another console user signs in with this address.", "value=\"Ada Two\"");
	}

	@Test
	void saysWhatIsMissingAndKeepsTheRest() {
		assertThat(create("", "nobody", "", "")).hasStatus(422)
			.bodyText()
			.contains("Enter the name colleagues know the user by.", "Enter an email address", "Choose a scope.",
					"Choose a role.", "value=\"nobody\"", "<title>Error:");
	}

	@Test
	void saysThatThereIsNoSuchRole() {
		assertThat(create("", "nobody", "", "EMPEROR")).hasStatus(422)
			.bodyText()
			.contains("Choose one of the entries of the list.", "value=\"nobody\"");
	}

	@Test
	void givesNoRoleWhereTheAdministratorManagesNobody() {
		Scope foreign = this.fixtures.vendor();
		this.fixtures.grant(this.desk.me(), Role.EDITOR, foreign);

		assertThat(create("Ada", this.email, foreign.getCode(), "READER")).hasStatus(404);
		assertThat(create("Ada", this.email, "global", "READER")).hasStatus(404);
		assertThat(create("Ada", this.email, "nowhere", "READER")).hasStatus(404);
		assertThat(this.jdbc.sql("select count(*) from console_user where email = ?")
			.param(this.email)
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void ignoresWhatNoFormHas() {
		assertThat(create("Ada", this.email, this.vendor.getCode(), "CSR").param("passwordHash", "{noop}x")
			.param("enabled", "false")
			.param("id", "1")).hasStatus3xxRedirection();

		assertThat(this.desk.isEnabled(stored())).isTrue();
	}

	private TestUser stored() {
		return this.jdbc.sql("select id, email, display_name from console_user where email = ?")
			.param(this.email)
			.query((row, number) -> new TestUser(row.getLong(1), row.getString(2), row.getString(3)))
			.single();
	}

	private MockMvcRequestBuilder create(String name, String address, String place, String role) {
		return this.mvc.post()
			.uri(this.desk.path() + "/new")
			.with(user(this.desk.me()))
			.with(csrf())
			.param("displayName", name)
			.param("email", address)
			.param("place", place)
			.param("role", role);
	}

}
