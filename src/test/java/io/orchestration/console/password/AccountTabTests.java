package io.orchestration.console.password;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class AccountTabTests {

	private static final Pattern FACT = Pattern.compile("<dt>([^<]*)</dt>(.*?)</div>", Pattern.DOTALL);

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z")
		.withZone(ZoneId.of("UTC"));

	private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss z")
		.withZone(ZoneId.of("UTC"));

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private PasswordDesk desk;

	@Autowired
	private Fixtures fixtures;

	@Autowired
	private ResetTrails trails;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Clock clock;

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
	void tellsEveryFactOfTheAccount() {
		Customer customer = this.desk.customer();
		Instant now = this.clock.instant();
		this.jdbc.sql("""
				update customer set language = 'fr', registered_at = ?, last_login_at = ?, last_activity_at = ?
				where id = ?""")
			.params(daysBefore(now, 400), daysBefore(now, 3), daysBefore(now, 2), customer.id())
			.update();
		this.jdbc.sql("""
				update customer_credential set credentials_changed_at = ?, failures = 10, locked_at = ?,
				       locked_until = ?, temporary_until = ? where customer_id = ?""")
			.params(daysBefore(now, 5), daysBefore(now, 1), daysBefore(now, -1), daysBefore(now, -2), customer.id())
			.update();

		assertThat(facts(get(customer, Role.READER, "/account"))).containsExactly(
				entry("Username", String.valueOf(customer.getUsername())),
				entry("Email", String.valueOf(customer.getEmail())), entry("Type", "Registered"),
				entry("Preferred language", "French"), entry("Account status", "Active"),
				entry("Registered", minute(now, 400)), entry("Last login", minute(now, 3)),
				entry("Last activity", minute(now, 2)), entry("Password last changed", minute(now, 5)),
				entry("Failed sign-ins", "10"), entry("Locked since", minute(now, 1)),
				entry("Locked until", minute(now, -1)), entry("Temporary password works until", minute(now, -2)));
	}

	@Test
	void tellsWhatThereIsNotAndWhatIsOver() {
		Customer customer = this.desk.customer();
		Instant now = this.clock.instant();
		this.jdbc.sql("update customer set username = null, username_canonical = null where id = ?")
			.param(customer.id())
			.update();
		this.jdbc.sql("update customer_credential set temporary_until = ? where customer_id = ?")
			.params(daysBefore(now, 1), customer.id())
			.update();

		assertThat(facts(get(customer, Role.READER, "/account"))).containsEntry("Username", "—")
			.containsEntry("Preferred language", "As in the scope")
			.containsEntry("Last login", "—")
			.containsEntry("Failed sign-ins", "0")
			.containsEntry("Temporary password expired", minute(now, 1))
			.doesNotContainKeys("Locked since", "Locked until", "Temporary password works until");
		this.desk.forgetCredential(customer);
		assertThat(facts(get(customer, Role.READER, "/account"))).containsEntry("Password last changed",
				"No password yet");
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
	void tellsWhichResetIsSuperseded() {
		Customer customer = this.desk.customer();
		PasswordReset older = this.desk.resetByMail(customer);
		assertThat(bodyOf(get(customer, Role.READER, "/account"))).doesNotContain("Superseded");

		post(customer, "/resets/" + older.id() + "/resending");

		String superseded = "Superseded: the reset that Rae Whitfield requested on "
				+ SECOND.format(older.getRequestedAt());
		assertThat(bodyOf(get(customer, Role.READER, "/account"))).contains(superseded);
		assertThat(bodyOf(get(customer, Role.READER, "/resets/latest"))).contains(superseded);
		this.desk.enterManually(customer);
		assertThat(bodyOf(get(customer, Role.READER, "/account"))).doesNotContain("Superseded");
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

	/** Each label with what stands beside it. */
	private static Map<String, String> facts(MvcTestResult page) {
		Map<String, String> facts = new LinkedHashMap<>();
		FACT.matcher(bodyOf(page))
			.results()
			.forEach((it) -> facts.put(it.group(1), it.group(2).replaceAll("<[^>]*>", "").strip()));
		return facts;
	}

	private static OffsetDateTime daysBefore(Instant now, int days) {
		return now.minus(Duration.ofDays(days)).atOffset(ZoneOffset.UTC);
	}

	private static String minute(Instant now, int daysBefore) {
		return MINUTE.format(now.minus(Duration.ofDays(daysBefore)));
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
