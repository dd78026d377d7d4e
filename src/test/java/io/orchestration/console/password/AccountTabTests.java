package io.orchestration.console.password;

import java.util.Map;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class AccountTabTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private PasswordDesk desk;

	@Autowired
	private Fixtures fixtures;

	@Autowired
	private ResetTrails trails;

	@Test
	void showsTheAccountAndItsButtons() {
		Customer customer = this.desk.customer();
		this.fixtures.lock(customer);

		assertThat(get(customer, Role.CSR, "/account")).hasStatusOk()
			.bodyText()
			.contains("Reset Password", "Unlock", "A password reset unlocks the account", "Locked since",
					String.valueOf(customer.getUsername()));
	}

	@Test
	void offersReadersNoButtons() {
		Customer customer = this.desk.customer();
		this.fixtures.lock(customer);
		this.desk.resetByMail(customer);

		assertThat(get(customer, Role.READER, "/account")).hasStatusOk()
			.bodyText()
			.contains("Latest reset")
			.doesNotContain("Reset Password", "Unlock<", "Resend", "Cancel reset");
	}

	@Test
	void letsEditorsEditAndTheyKeepTheButtons() {
		Customer customer = this.desk.customer();

		assertThat(get(customer, Role.EDITOR, "/account?edit=")).hasStatusOk()
			.bodyText()
			.contains("name=\"username\"", "name=\"was.email\"", "Reset Password", ">OK<", ">Cancel<");
	}

	@Test
	void savesWhatAnEditorEntered() {
		Customer customer = this.desk.customer();

		MvcTestResult answer = save(customer, "renamed" + this.fixtures.unique());

		assertThat(answer).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(path(customer, "/account"));
	}

	@Test
	void tellsTheSecondOfTwoEditors() {
		Customer customer = this.desk.customer();
		save(customer, "first" + this.fixtures.unique());

		MvcTestResult answer = save(customer, "second" + this.fixtures.unique());

		assertThat(answer).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Somebody else saved this customer");
	}

	@Test
	void updatesTheTrailWhileItIsUnderWay() {
		Customer customer = this.desk.customer();
		this.desk.resetByMail(customer);

		assertThat(get(customer, Role.READER, "/resets/latest")).hasStatusOk()
			.bodyText()
			.contains("Requested", "hx-get")
			// quicker until the mail has left, which it may have done by now
			.containsPattern("every [13]s")
			.doesNotContain("<html");
	}

	@Test
	void answersNothingWhileThereIsNoNews() {
		Customer customer = this.desk.customer();
		this.desk.enterManually(customer);
		String seen = this.trails.latestOf(customer.id()).orElseThrow().fingerprint();

		assertThat(get(customer, Role.READER, "/resets/latest?seen=" + seen)).hasStatus(HttpStatus.NO_CONTENT);
	}

	@Test
	void stopsUpdatingATrailThatIsOver() {
		Customer customer = this.desk.customer();
		PasswordReset reset = this.desk.resetByMail(customer);

		MvcTestResult answer = post(customer, "/resets/" + reset.id() + "/cancellation");

		assertThat(answer).hasRedirectedUrl(path(customer, "/account"));
		assertThat(bodyOf(get(customer, Role.CSR, "/account"))).contains("Cancelled", "Resend")
			.doesNotContain("hx-get", "Cancel reset");
	}

	@Test
	void sendsAgainByAButton() {
		Customer customer = this.desk.customer();
		PasswordReset reset = this.desk.resetByMail(customer);

		post(customer, "/resets/" + reset.id() + "/resending");
		post(customer, "/resets/" + reset.id() + "/resending");

		assertThat(this.desk.stateOf(reset)).isEqualTo(ResetState.SUPERSEDED);
		assertThat(this.desk.activity(customer)).containsExactly("reset.requested DONE", "reset.requested DONE");
	}

	@Test
	void unlocksByAButtonHoweverOftenItIsPressed() {
		Customer customer = this.desk.customer();
		this.fixtures.lock(customer);

		assertThat(post(customer, "/lock")).flash().containsEntry("notice", "account.unlocked");
		assertThat(post(customer, "/lock")).flash().containsEntry("notice", "account.was-not-locked");

		assertThat(this.desk.isLocked(customer)).isFalse();
		assertThat(this.desk.activity(customer)).containsExactly("account.unlocked DONE");
		assertThat(this.desk.mails(customer)).extracting(Map.Entry::getKey).containsExactly("unlocked");
	}

	private MvcTestResult save(Customer customer, String username) {
		return this.mvc.post()
			.uri(path(customer, "/account"))
			.param("version", String.valueOf(customer.getVersion()))
			.param("username", username)
			.param("email", String.valueOf(customer.getEmail()))
			.param("type", "REGISTERED")
			.param("language", "")
			.param("status", "ACTIVE")
			.with(user(this.fixtures.staff(Role.EDITOR, this.desk.scopeOf(customer))))
			.with(csrf())
			.exchange();
	}

	private MvcTestResult get(Customer customer, Role role, String page) {
		return this.mvc.get()
			.uri(path(customer, page))
			.with(user(this.fixtures.staff(role, this.desk.scopeOf(customer))))
			.exchange();
	}

	private MvcTestResult post(Customer customer, String page) {
		return this.mvc.post().uri(path(customer, page)).with(user(this.desk.csrFor(customer))).with(csrf()).exchange();
	}

	private static String bodyOf(MvcTestResult result) {
		try {
			return result.getResponse().getContentAsString();
		}
		catch (java.io.UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String path(Customer customer, String page) {
		return "/scopes/" + this.desk.scopeOf(customer).getCode() + "/customers/" + customer.id() + page;
	}

}
