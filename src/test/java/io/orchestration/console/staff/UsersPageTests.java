package io.orchestration.console.staff;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class UsersPageTests {

	private static final Pattern NAME = Pattern.compile("<th scope=\"row\"><a [^>]*>([^<]*)</a>");

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private Scope store;

	private UserDesk desk;

	@BeforeEach
	void hire() {
		this.vendor = this.fixtures.vendor();
		this.store = this.fixtures.store(this.vendor);
		TestUser me = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
		this.desk = new UserDesk(this.mvc, this.jdbc, me, this.vendor);
		name(me, "Ines Duarte", "Support");
		name(this.fixtures.staff(Role.CSR, this.vendor), "Tomasz Lis", "Sales");
		name(this.fixtures.staff(Role.EDITOR, this.store), "Ada Öberg", null);
	}

	@Test
	void listWhoHasARoleInTheScopeOrBelowIt() throws Exception {
		name(this.fixtures.staff(Role.CSR, this.fixtures.vendor()), "Fay Foreign", null);
		name(this.fixtures.staff(Role.CSR, this.fixtures.global()), "Gil Global", null);

		assertThat(names("")).containsExactly("Ada Öberg", "Ines Duarte", "Tomasz Lis");
		assertThat(this.desk.open("")).bodyText()
			.contains("3 users", "in " + this.store.getName(), "in " + this.vendor.getName());
	}

	@Test
	void leadFromAUserBackToTheListAsItWas() {
		TestUser fay = this.fixtures.staff(Role.CSR, this.vendor);
		String list = "list=search%3D" + fay.email().replace("@", "%2540") + "%26sort%3Demail%26direction%3Ddescending";

		assertThat(this.desk.open("?search=" + fay.email() + "&sort=email&direction=descending")).bodyText()
			.contains("/" + fay.id() + "/profile?" + list);
		assertThat(this.desk.open(fay, "/roles?" + list)).bodyText()
			.contains(
					"/administration/users?search=" + fay.email().replace("@", "%40")
							+ "&amp;sort=email&amp;direction=descending\">Users</a>",
					"/" + fay.id() + "/password?" + list);
		assertThat(this.desk.open("")).bodyText().contains("/" + fay.id() + "/profile\"");
	}

	@Test
	void listEverybodyInGlobal() {
		TestUser stranger = this.fixtures.stranger();
		UserDesk global = new UserDesk(this.mvc, this.jdbc,
				this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.global()), this.fixtures.global());

		assertThat(global.open("?search=" + stranger.email())).bodyText().contains(stranger.email(), "1 user<");
		assertThat(global.open(stranger, "/profile")).hasStatusOk();
	}

	@Test
	void sayNothingOfRolesElsewhere() {
		Scope foreign = this.fixtures.vendor();
		TestUser both = this.fixtures.staff(Role.CSR, this.vendor);
		this.fixtures.grant(both, Role.CSR, foreign);

		assertThat(this.desk.open("")).bodyText().doesNotContain(foreign.getName());
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			?search=tomasz,               Tomasz Lis
			?search=LIS%20tom,              Tomasz Lis
			?search=staff.%20ines,          Ines Duarte
			?search=%C3%96BERG,           Ada Öberg
			?search=%25,                  ''
			?search=_,                    ''
			?search=nobody,               ''
			?role=EDITOR,                 Ada Öberg
			?role=READER,                 ''
			?role=CSR&search=ada,         ''
			?enabled=false,               ''
			?role=&enabled=&search=,      Ada Öberg|Ines Duarte|Tomasz Lis
			?sort=name&direction=descending, Tomasz Lis|Ines Duarte|Ada Öberg
			?sort=department,             Tomasz Lis|Ines Duarte|Ada Öberg
			?sort=nonsense&direction=up&page=x, Ada Öberg|Ines Duarte|Tomasz Lis
			?page=7,                      Ada Öberg|Ines Duarte|Tomasz Lis
			?page=99999999999,            Ada Öberg|Ines Duarte|Tomasz Lis
			""")
	void areFoundAndSortedAsTheUrlSays(String query, String names) throws Exception {
		assertThat(String.join("|", names(query))).isEqualTo(names);
	}

	@Test
	void areFoundByWhetherTheyMaySignIn() throws Exception {
		TestUser gone = this.fixtures.staff(Role.READER, this.vendor);
		this.desk.disable(gone);

		assertThat(names("?enabled=false")).containsExactly("Rae Whitfield");
		assertThat(names("?enabled=true")).hasSize(3);
	}

	@Test
	void comeInPages() throws Exception {
		for (int at = 0; at < UserPage.SIZE; at++) {
			name(this.fixtures.staff(Role.READER, this.vendor), "Member %02d".formatted(at), null);
		}

		assertThat(names("")).hasSize(UserPage.SIZE).startsWith("Ada Öberg").endsWith("Member 47");
		assertThat(names("?page=2")).containsExactly("Member 48", "Member 49", "Tomasz Lis");
		assertThat(this.desk.open("?role=READER&page=1")).bodyText().doesNotContain("rel=\"next\"");
		assertThat(this.desk.open("?sort=email")).bodyText()
			.contains("?sort=email&amp;direction=ascending&amp;page=2", "aria-sort=\"ascending\"",
					"?sort=email&amp;direction=descending");
	}

	@Test
	void keepAFilterThatCannotBeRead() {
		assertThat(this.desk.open("?search=" + "x".repeat(201))).hasStatus(422)
			.bodyText()
			.contains("Search for at most 200 characters.", "<title>Error:");
		assertThat(this.desk.open("?role=EMPEROR&search=" + "x".repeat(201))).hasStatus(422)
			.bodyText()
			.contains("Choose one of the entries of the list.");
	}

	@Test
	void areInTheNavigationOfAdministratorsOnly() {
		UserDesk editor = new UserDesk(this.mvc, this.jdbc, this.fixtures.staff(Role.EDITOR, this.vendor), this.vendor);

		assertThat(this.desk.open("")).bodyText().contains("href=\"" + this.desk.path() + "\" aria-current=\"page\"");
		assertThat(editor.open("")).hasStatus(403);
	}

	private void name(TestUser user, String name, @Nullable String department) {
		this.jdbc.sql("update console_user set display_name = ?, department = ? where id = ?")
			.param(name)
			.param(department)
			.param(user.id())
			.update();
	}

	private List<String> names(String query) throws Exception {
		String page = this.desk.open(query).getResponse().getContentAsString();
		return NAME.matcher(page).results().map((MatchResult it) -> it.group(1)).toList();
	}

}
