package io.orchestration.console.password;

import java.util.Map;

import io.orchestration.console.customer.AccountStatus;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerType;
import io.orchestration.console.scope.Role;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

import static io.orchestration.console.password.PasswordDesk.NEW_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class SetPasswordPageTests {

	private static final String TYPE_NEW_PASSWORD = "Type new password";

	private static final Map<String, String> BY_MAIL = Map.of("method", "MAIL", "reason", "FORGOTTEN", "caseNumber",
			"INC-4711");

	private static final Map<String, String> BY_HAND = Map.of("method", "MANUAL", "callerVerifiedBy", "CALLED_BACK",
			"reason", "OTHER", "password", NEW_PASSWORD, "retyped", NEW_PASSWORD, "_temporary", "on", "temporary",
			"true");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private PasswordDesk desk;

	@Autowired
	private Fixtures fixtures;

	@Test
	void offersTheMailFirstAndSaysWhereItGoes() {
		Customer customer = this.desk.customer();

		assertThat(open(customer)).hasStatusOk()
			.bodyText()
			.contains("Set Customer Password", "Send Reset Password email to customer", "works once, for 60 minutes",
					String.valueOf(customer.getEmail()))
			.doesNotContain(TYPE_NEW_PASSWORD);
	}

	@Test
	void sendsTheMailAndLeadsBackToTheAccountTab() {
		Customer customer = this.desk.customer();

		MvcTestResult answer = post(customer, BY_MAIL);

		assertThat(answer).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(path(customer, "/account"));
		assertThat(answer).flash().containsEntry("notice", "reset.sent");
		assertThat(this.desk.mails(customer))
			.containsExactly(Map.entry("password-reset", String.valueOf(customer.getEmail())));
	}

	@Test
	void mailsNoAddressTheRequestBrings() {
		Customer customer = this.desk.customer();

		post(customer, Map.of("method", "MAIL", "reason", "OTHER", "email", "thief@example.org", "recipient",
				"thief@example.org", "customerId", "1", "requester", "1"));

		assertThat(this.desk.mails(customer))
			.containsExactly(Map.entry("password-reset", String.valueOf(customer.getEmail())));
	}

	@Test
	void readsNoParameterThatIsGivenTwice() {
		Customer customer = this.desk.customer();

		assertThat(this.mvc.post()
			.uri(path(customer, "/password"))
			.params(params(BY_MAIL))
			.param("method", "MANUAL")
			.with(user(this.desk.csrFor(customer)))
			.with(csrf())).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(this.desk.mails(customer)).isEmpty();
	}

	@Test
	void offersTypingAPasswordOnlyWhereItIsAllowed() {
		Customer customer = this.desk.customer();
		this.desk.allowManualEntry(customer);

		assertThat(open(customer)).hasStatusOk()
			.bodyText()
			.contains(TYPE_NEW_PASSWORD, "Retype password", "Temporary:", "At least 15 characters");
	}

	@Test
	void refusesAForgedPasswordWhereTypingIsSwitchedOff() {
		Customer customer = this.desk.customer();

		MvcTestResult answer = post(customer, BY_HAND);

		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Typing a password is switched off")
			.doesNotContain(NEW_PASSWORD);
		assertThat(this.desk.accepts(customer, Fixtures.PASSWORD)).isTrue();
		assertThat(this.desk.mails(customer)).isEmpty();
		assertThat(this.desk.activity(customer)).containsExactly("password.entered REFUSED");
	}

	@Test
	void keepsWhatWasTypedExceptPasswords() {
		Customer customer = this.desk.customer();
		this.desk.allowManualEntry(customer);

		MvcTestResult answer = post(customer, Map.of("method", "MANUAL", "reason", "OTHER", "caseNumber", "INC-0815",
				"password", NEW_PASSWORD, "retyped", "something else", "_temporary", "on"));

		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("This is not the same as the new password", "INC-0815", "<title>Error:")
			.doesNotContain(NEW_PASSWORD, "something else");
	}

	@Test
	void tellsWhyAPasswordIsRefused() {
		Customer customer = this.desk.customer();
		this.desk.allowManualEntry(customer);

		MvcTestResult answer = post(customer, Map.of("method", "MANUAL", "callerVerifiedBy", "CALLED_BACK", "reason",
				"OTHER", "password", "qwertyuiopasdfgh", "retyped", "qwertyuiopasdfgh"));

		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("made of words that are tried first");
	}

	@Test
	void refusesWhatIsNoFormOfOurs() {
		Customer customer = this.desk.customer();

		MvcTestResult answer = post(customer, Map.of("method", "PIGEON", "reason", "", "caseNumber", "x".repeat(61)));

		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("id=\"method-error\">Choose one of the two ways", "Choose a reason",
					"Enter at most 60 characters", "x".repeat(61));
		assertThat(this.desk.mails(customer)).isEmpty();
	}

	@Test
	void saysBesideEachFieldWhatIsMissing() {
		Customer customer = this.desk.customer();

		MvcTestResult answer = post(customer, Map.of("method", "", "reason", "", "caseNumber", "x".repeat(61)));

		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Choose how the customer gets a new password", "Choose a reason", "Enter at most 60 characters");
	}

	@Test
	void saysWhatStandsInTheWayBeforeAnythingIsClicked() {
		Customer customer = this.desk.customer();
		this.desk.change(customer, (it) -> it.classify(CustomerType.REGISTERED, AccountStatus.INACTIVE));

		assertThat(open(customer)).hasStatusOk().bodyText().contains("Inactive: cannot sign in even after a reset");
	}

	@Test
	void sendsNoMailToAnInactiveCustomerHoweverItIsAskedFor() {
		Customer customer = this.desk.customer();
		this.desk.change(customer, (it) -> it.classify(CustomerType.REGISTERED, AccountStatus.INACTIVE));

		MvcTestResult answer = post(customer, BY_MAIL);

		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(this.desk.mails(customer)).isEmpty();
		assertThat(this.desk.activity(customer)).containsExactly("reset.requested REFUSED");
	}

	@Test
	void suggestsAPassPhraseAndKeepsWhatWasTypedExceptPasswords() {
		Customer customer = this.desk.customer();
		this.desk.allowManualEntry(customer);

		MvcTestResult answer = suggest(customer,
				Map.of("method", "MANUAL", "callerVerifiedBy", "IN_PERSON", "reason", "COMPROMISED", "caseNumber",
						"INC-0815", "password", NEW_PASSWORD, "retyped", "something else", "_temporary", "on"));

		assertThat(answer).hasStatusOk()
			.bodyText()
			.containsPattern("<code>([a-z]{5}-){4}[a-z]{5}</code>")
			.containsPattern("value=\"IN_PERSON\"[^>]* selected")
			.containsPattern("value=\"COMPROMISED\"[^>]* selected")
			.contains("INC-0815")
			.doesNotContainPattern("id=\"temporary\"[^>]* checked")
			.doesNotContain(NEW_PASSWORD, "something else", "<title>Error:");
		assertThat(this.desk.accepts(customer, Fixtures.PASSWORD)).isTrue();
		assertThat(this.desk.activity(customer)).isEmpty();
	}

	@Test
	void takesASuggestionForTheWishToType() {
		Customer customer = this.desk.customer();
		this.desk.allowManualEntry(customer);

		MvcTestResult answer = suggest(customer, BY_MAIL);

		assertThat(answer).hasStatusOk().bodyText().containsPattern("value=\"MANUAL\"[^>]* checked");
	}

	@Test
	void suggestsNothingWhereTypingIsSwitchedOff() {
		assertThat(suggest(this.desk.customer(), BY_HAND)).hasStatusOk()
			.bodyText()
			.contains("Set Customer Password")
			.doesNotContain("class=\"suggestion\"");
	}

	@Test
	void isClosedToReadersAndMissingForStrangers() {
		Customer customer = this.desk.customer();
		TestUser reader = this.fixtures.staff(Role.READER, this.desk.scopeOf(customer));

		assertThat(this.mvc.get().uri(path(customer, "/password")).with(user(reader))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(this.mvc.get().uri(path(customer, "/password")).with(user(this.fixtures.stranger())))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	@Test
	void reachesNoCustomerOfAnotherScope() {
		Customer own = this.desk.customer();
		Customer foreign = this.desk.customer();
		String forged = "/scopes/%s/customers/%d/password".formatted(this.desk.scopeOf(own).getCode(), foreign.id());

		assertThat(this.mvc.post().uri(forged).params(params(BY_MAIL)).with(user(this.desk.csrFor(own))).with(csrf()))
			.hasStatus(HttpStatus.NOT_FOUND);
		assertThat(this.desk.mails(foreign)).isEmpty();
	}

	private MvcTestResult open(Customer customer) {
		return this.mvc.get().uri(path(customer, "/password")).with(user(this.desk.csrFor(customer))).exchange();
	}

	private MvcTestResult post(Customer customer, Map<String, String> fields) {
		return post(customer, "/password", fields);
	}

	private MvcTestResult suggest(Customer customer, Map<String, String> fields) {
		return post(customer, "/password/suggestion", fields);
	}

	private MvcTestResult post(Customer customer, String page, Map<String, String> fields) {
		return this.mvc.post()
			.uri(path(customer, page))
			.params(params(fields))
			.with(user(this.desk.csrFor(customer)))
			.with(csrf())
			.exchange();
	}

	private static MultiValueMap<String, String> params(Map<String, String> fields) {
		return MultiValueMap.fromSingleValue(fields);
	}

	private String path(Customer customer, String page) {
		return "/scopes/" + this.desk.scopeOf(customer).getCode() + "/customers/" + customer.id() + page;
	}

}
