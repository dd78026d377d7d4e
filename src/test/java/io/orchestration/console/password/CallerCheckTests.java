package io.orchestration.console.password;

import java.util.List;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static io.orchestration.console.password.PasswordDesk.NEW_PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * Whoever types a password says how they made sure who is calling (R35, R39, T24).
 */
@ConsoleTest
class CallerCheckTests {

	private static final String FIELD = "callerVerifiedBy";

	private static final Form BY_HAND = Form.of("method", "MANUAL", FIELD, "CALLED_BACK", "reason", "LOCKED_OUT",
			"caseNumber", "INC-0815", "password", NEW_PASSWORD, "retyped", NEW_PASSWORD, "_temporary", "on",
			"temporary", "true");

	private static final Form BY_MAIL = Form.of("method", "MAIL", "reason", "FORGOTTEN");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private PasswordDesk desk;

	@Autowired
	private JdbcClient jdbc;

	private Customer customer;

	private TestUser csr;

	@BeforeEach
	void whereTypingIsAllowed() {
		this.customer = this.desk.customer();
		this.desk.allowManualEntry(this.customer);
		this.csr = this.desk.csrFor(this.customer);
	}

	@Test
	void isAskedForWithNothingChosenYet() {
		MvcTestResult dialog = this.mvc.get().uri(path("/password")).with(user(this.csr)).exchange();

		assertThat(dialog).bodyText()
			.containsPattern("<label for=\"callerVerifiedBy\">Caller verified by</label>\\s*"
					+ "<select [^>]*>\\s*<option value=\"\"></option>\\s*<option value=\"CALLED_BACK\">Called back");
	}

	@Test
	void isKeptBesideReasonAndCaseAndShown() {
		assertThat(post(BY_HAND)).hasStatus(HttpStatus.FOUND);

		assertThat(stored()).containsExactly("MANUAL LOCKED_OUT INC-0815 CALLED_BACK");
		assertThat(this.mvc.get().uri(path("/account")).with(user(this.csr))).bodyText()
			.contains("Locked out · INC-0815 · caller verified: Called back at the number on file");
		assertThat(details()).containsExactly(
				"{reset.reason.LOCKED_OUT} · INC-0815 · {trail.caller-verified|{reset.caller-verified-by.CALLED_BACK}}");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void isMissedWhereNothingIsChosen(String nothing) {
		assertRefused(BY_HAND.with(FIELD, nothing), FIELD, "Choose how you made sure who is calling.");
		assertRefused(BY_HAND.without(FIELD), FIELD, "Choose how you made sure who is calling.");
	}

	@Test
	void hasToBeOneOfThoseThereAre() {
		assertRefused(BY_HAND.with(FIELD, "CALLER_ID"), FIELD, "Choose one of the entries of the list.");
	}

	/** What no list can hold, a case has to say; what converts to OTHER is OTHER. */
	@ParameterizedTest
	@ValueSource(strings = { "OTHER", " OTHER" })
	void needsACaseWhereNoneOfThemFits(String otherwise) {
		Form other = BY_HAND.with(FIELD, otherwise);

		assertRefused(other.with("caseNumber", "  "), "caseNumber",
				"Enter the case that says how the caller was verified.");

		assertThat(post(other)).hasStatus(HttpStatus.FOUND);
		assertThat(stored()).containsExactly("MANUAL LOCKED_OUT INC-0815 OTHER");
	}

	@Test
	void staysChosenWhenSomethingElseIsWrong() {
		MvcTestResult answer = post(BY_HAND.with(FIELD, "IN_PERSON").with("retyped", "something else"));

		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("<option value=\"IN_PERSON\" selected=\"selected\">");
	}

	@Test
	void isNotAskedBeforeAMail() {
		assertThat(post(BY_MAIL)).hasStatus(HttpStatus.FOUND);
		assertThat(post(BY_MAIL.and(FIELD, "IN_PERSON"))).hasStatus(HttpStatus.FOUND);

		assertThat(stored()).containsExactly("MAIL FORGOTTEN - -", "MAIL FORGOTTEN - -");
	}

	@Test
	void isPartOfEveryManualEntry() {
		ResetRequest request = new ResetRequest(this.csr, ResetReason.FORGOTTEN, null);

		assertThatNullPointerException().isThrownBy(() -> new ManualEntry(request, noCheck(), NEW_PASSWORD, true));
		assertThatExceptionOfType(IllegalArgumentException.class)
			.isThrownBy(() -> new ManualEntry(request, CallerCheck.OTHER, NEW_PASSWORD, true));
	}

	@Test
	void isNoMatterOfMailsForTheDatabaseEither() {
		PasswordReset reset = this.desk.resetByMail(this.customer);

		assertThatExceptionOfType(DataIntegrityViolationException.class)
			.isThrownBy(() -> this.jdbc.sql("update password_reset set caller_verified_by = 'IN_PERSON' where id = ?")
				.param(reset.id())
				.update());
	}

	private void assertRefused(Form form, String field, String why) {
		MvcTestResult answer = post(form);

		assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("id=\"" + field + "-error\">" + why, "<option value=\"LOCKED_OUT\" selected=\"selected\">",
					"name=\"caseNumber\" value=\"" + form.value("caseNumber"))
			.doesNotContain(NEW_PASSWORD);
		assertThat(stored()).isEmpty();
		assertThat(this.desk.accepts(this.customer, Fixtures.PASSWORD)).isTrue();
	}

	@SuppressWarnings("NullAway")
	private static CallerCheck noCheck() {
		return null;
	}

	private List<String> stored() {
		return this.jdbc
			.sql("select method || ' ' || reason || ' ' || coalesce(case_number, '-') || ' ' || "
					+ "coalesce(caller_verified_by, '-') from password_reset where customer_id = ? order by id")
			.param(this.customer.id())
			.query(String.class)
			.list();
	}

	private List<String> details() {
		return this.jdbc.sql("select detail from activity where customer_id = ? and action = 'password.entered'")
			.param(this.customer.id())
			.query(String.class)
			.list();
	}

	private MvcTestResult post(Form form) {
		MockMvcTester.MockMvcRequestBuilder request = this.mvc.post().uri(path("/password"));
		form.fields().forEach((it) -> request.param(it.getKey(), it.getValue()));
		return request.with(user(this.csr)).with(csrf()).exchange();
	}

	private String path(String page) {
		return "/scopes/" + this.desk.scopeOf(this.customer).getCode() + "/customers/" + this.customer.id() + page;
	}

}
