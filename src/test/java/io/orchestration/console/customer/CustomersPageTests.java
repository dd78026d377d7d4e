package io.orchestration.console.customer;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class CustomersPageTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	CustomerBatch batch;

	@Autowired
	DataSource database;

	private Scope vendor;

	private TestUser reader;

	@BeforeEach
	void makeVendor() {
		this.vendor = this.fixtures.vendor();
		this.reader = this.fixtures.staff(Role.READER, this.vendor);
	}

	@Test
	void leadsFromEachLineToTheAccountTab() {
		Customer customer = this.fixtures.customer(this.vendor);

		assertThat(list("")).hasStatusOk()
			.bodyText()
			.contains("data-href=\"/scopes/" + this.vendor.getCode() + "/customers/" + customer.id() + "/account\"")
			.contains("Jonas Okafor", customer.getNumber(), "Active", "aria-sort=\"ascending\"", "1 customer");
	}

	@Test
	void hasTheColumnsOfACustomer() {
		this.fixtures.customer(this.vendor);

		assertThat(list("")).bodyText()
			.containsSubsequence("<span>Name</span>", "<span>Email</span>", "<span>Username</span>",
					"<span>Customer number</span>", "<span>Phone</span>", "<span>Status</span>",
					"<span>Last login</span>", "<span>Registered</span>");
	}

	@Test
	void showsHostileNamesAsText() {
		this.fixtures.customer(this.vendor, new PersonName("<script>alert(1)</script>", "[[${7*7}]] 😀"));

		assertThat(list("")).hasStatusOk()
			.bodyText()
			.contains("&lt;script&gt;alert(1)&lt;/script&gt; [[${7*7}]] 😀")
			.doesNotContain("<script>alert");
	}

	@Test
	void showsTheScopeOnlyWhereThereAreSeveral() {
		this.fixtures.customer(this.vendor);
		assertThat(list("")).bodyText().doesNotContain("sort=scope", "With child scopes");

		Scope store = this.fixtures.store(this.vendor);
		this.fixtures.customer(store);

		assertThat(list("")).bodyText().contains("sort=scope", "With child scopes", store.getName());
		assertThat(list("reach=THIS_SCOPE")).bodyText().doesNotContain("sort=scope", store.getName());
	}

	@Test
	@EnabledIfSystemProperty(named = "console.test.database", matches = "postgresql",
			disabledReason = "H2 lets readers pass")
	void saysWhatToDoWhenASearchTakesTooLong() throws SQLException {
		try (Connection other = this.database.getConnection()) {
			other.setAutoCommit(false);
			other.createStatement().execute("lock table customer in access exclusive mode");

			assertThat(list("search=wang")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
				.bodyText()
				.contains("This search takes too long.", "value=\"wang\"", "Nothing is listed.");

			other.rollback();
		}
	}

	@Test
	void asksForAnotherWordOnlyWhereTheClosestComeFirst() {
		this.batch.insert(IntStream.range(0, CustomerPage.COUNTED + 1)
			.mapToObj((at) -> new Customer(this.vendor.id(), this.fixtures.unique() + at, CustomerType.REGISTERED,
					new PersonName("Ada", "Wang"), Instant.EPOCH))
			.toList());
		String narrow = "type another word to narrow the list";

		assertThat(list("search=wang")).hasStatusOk().bodyText().contains("More than 1,000 customers", narrow);
		assertThat(list("search=wang&sort=number")).bodyText()
			.contains("More than 1,000 customers", "Best matches first")
			.doesNotContain(narrow);
	}

	@Test
	void saysWhatToDoWhenNobodyIsThere() {
		assertThat(list("")).bodyText().contains("No customers in " + this.vendor.getName() + " yet");
		assertThat(list("search=nobody")).bodyText()
			.contains("No customer matches this filter", "All customers of " + this.vendor.getName());
	}

	@ParameterizedTest
	@CsvSource({ "status=ADMIN,Choose one of the entries", "locked=perhaps,Choose one of the entries",
			"type=1,Choose one of the entries", "reach=GALAXY,Choose one of the entries",
			"registeredFrom=2026-02-30,Enter a day that exists", "registeredTo=yesterday,Enter a day that exists",
			"lastLoginFrom=%2B999999999-01-01,Enter a day between", "lastLoginTo=0000-01-01,Enter a day between",
			"registeredFrom=2026-02-02&registeredTo=2026-02-01,Enter a day that is not before" })
	void tellsBesideTheFieldWhatCannotBeRead(String query, String message) {
		this.fixtures.store(this.vendor);

		assertThat(list(query + "&search=still%20here")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains(message, "aria-invalid=\"true\"", "value=\"still here\"", "<title>Error:");
	}

	@Test
	void keepsEvenTenThousandCharactersInTheBox() {
		String typed = "x".repeat(10_000);

		assertThat(list("search=" + typed)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("at most 200 characters", "value=\"" + typed + "\"");
	}

	/** What cannot be read at all must not be looked at any further (R50). */
	@Test
	void bearsTwoWrongFieldsAtOnce() {
		assertThat(list("status=PIGEON&search=" + "a".repeat(201))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void listensToTwelveWordsAtMost() {
		assertThat(list("search=" + "a%20".repeat(12))).hasStatusOk();
		assertThat(list("search=" + "a%20".repeat(13))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("at most 12 words");
	}

	@ParameterizedTest
	@ValueSource(strings = { "sort=password_hash", "sort=name&direction=sideways", "sort=relevance", "after=%2F%2F%2F",
			"after=AAAA", "before=bmFtZQBhc2NlbmRpbmcAeAA5OTk5OTk5OTk5OTk5OTk5OTk5OTk5", "after=", "after=x&before=y",
			"search=%25%27%3B--", "search=%F0%9F%98%80", "search=%5C", "search=%7C", "search=%CC%81",
			"status=&locked=&type=&registeredFrom=&reach=", "status=ACTIVE&status=INACTIVE", "search=a&search=b" })
	void answersOddRequestsWithAList(String query) {
		this.fixtures.customer(this.vendor);

		assertThat(list(query)).hasStatusOk();
	}

	@Test
	void keepsTheFilterWhileSortingAndPaging() {
		for (int at = 0; at < 51; at++) {
			this.fixtures.customer(this.vendor);
		}

		assertThat(list("search=okafor%26%20jonas&status=ACTIVE&sort=email&direction=descending")).bodyText()
			.contains("No customer matches");
		assertThat(list("search=jonas%20okafor&status=ACTIVE&sort=email&direction=descending")).bodyText()
			.contains("search=jonas%20okafor&amp;status=ACTIVE&amp;sort=name&amp;direction=ascending")
			.contains("search=jonas%20okafor&amp;status=ACTIVE&amp;sort=email&amp;direction=descending&amp;after=")
			.contains("aria-sort=\"descending\"", "Best matches first");
	}

	@Test
	void refusesNul() {
		assertThat(list("search=%00")).hasStatus(HttpStatus.BAD_REQUEST);
	}

	@Test
	void hidesItselfFromThoseWithoutARoleThere() {
		TestUser stranger = this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.vendor());

		assertThat(this.mvc.get().uri("/scopes/" + this.vendor.getCode() + "/customers").with(user(stranger)))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private MvcTestResult list(String query) {
		return this.mvc.get()
			.uri(URI.create("/scopes/" + this.vendor.getCode() + "/customers?" + query))
			.with(user(this.reader))
			.exchange();
	}

}
