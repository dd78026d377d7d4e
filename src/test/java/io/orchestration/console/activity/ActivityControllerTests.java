package io.orchestration.console.activity;

import java.net.URI;
import java.util.stream.IntStream;

import io.orchestration.console.activity.Fact.Result;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class ActivityControllerTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	ApplicationEventPublisher events;

	@Autowired
	TransactionTemplate transaction;

	private Scope vendor;

	private TestUser administrator;

	@BeforeEach
	void makeVendor() {
		this.vendor = this.fixtures.vendor();
		this.administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
	}

	@Test
	void showsWhatWasDoneInTheScopeAndBelowIt() {
		Scope store = this.fixtures.store(this.vendor);
		Customer customer = this.fixtures.customer(store);
		publish(Fact.refused("option.changed", store.id(), customer.id(), "<b>why</b>"));

		assertThat(get("", this.administrator)).hasStatusOk()
			.bodyText()
			.contains("Option changed", "Jonas Okafor", store.getName(), "Refused", "&lt;b&gt;why&lt;/b&gt;",
					"/scopes/" + this.vendor.getCode() + "/customers/" + customer.id() + "/activity");
	}

	@Test
	void showsActionsWithoutWordsAsTheyAre() {
		publish(new Fact("never.heard-of", this.vendor.id(), null, Result.DONE, null));

		assertThat(get("", this.administrator)).hasStatusOk().bodyText().contains("never.heard-of");
	}

	@Test
	void saysWhenThereIsNothingToShow() {
		assertThat(get("", this.administrator)).hasStatusOk().bodyText().contains("No activity to show");
	}

	@Test
	void leadsOnToOlderLinesWithTheSameFilter() {
		IntStream.rangeClosed(1, 51).forEach((it) -> publish(new Fact("act", this.vendor.id(), null, Result.DONE, "")));
		publish(new Fact("act", this.vendor.id(), null, Result.REFUSED, null));

		assertThat(get("?result=DONE", this.administrator)).hasStatusOk()
			.bodyText()
			.contains("Older", "result=DONE", "before=")
			.doesNotContain(">Refused</span>");
		assertThat(get("?result=REFUSED", this.administrator)).bodyText().doesNotContain("Older");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			from=yesterday               | Enter a day
			to=2030-02-30                | Enter a day
			from=2030-01-02&to=2030-01-01| The last day is before the first
			""")
	void saysWhatIsWrongWithAFilterAndKeepsIt(String query, String message) {
		String typed = query.substring(query.lastIndexOf('=') + 1);

		assertThat(get("?person=rae&" + query, this.administrator)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Error:", message, "value=\"rae\"", "value=\"" + typed);
	}

	@Test
	void saysThatAResultIsNoneOfTheList() {
		assertThat(get("?result=MAYBE", this.administrator)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Error:", "Choose one of the list");
	}

	@Test
	void refusesAPersonLongerThanAnyAddress() {
		assertThat(get("?person=" + "x".repeat(255), this.administrator)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@ParameterizedTest
	@CsvSource({ "?before=abc, 400", "?before=99999999999999999999, 400", "?before=-1, 200", "?action=nothing, 200",
			"?person=%25_!, 200", "?person=%00, 400", "?from=-999999999-01-01&to=%2B999999999-12-31, 200",
			"?from=&to=&result=&action=&person=, 200" })
	void standsWhateverTheUrlSays(String query, int status) {
		assertThat(get(query, this.administrator)).hasStatus(status);
	}

	@Test
	void isForAdministratorsOfTheScope() {
		assertThat(get("", this.fixtures.staff(Role.EDITOR, this.vendor))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get("", this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.vendor())))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private void publish(Fact fact) {
		Recorded event = () -> fact;
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(event));
	}

	private MvcTestResult get(String query, TestUser user) {
		return this.mvc.get()
			.uri(URI.create("/scopes/" + this.vendor.getCode() + "/activity" + query))
			.with(user(user))
			.exchange();
	}

}
