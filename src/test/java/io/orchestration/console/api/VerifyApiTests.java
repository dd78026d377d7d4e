package io.orchestration.console.api;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.portal.Shopper;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/** What a vendor website learns of a login and a password (R22, R24, R25, R35, R36). */
@ConsoleTest
class VerifyApiTests {

	private static final String WRONG = "not the password at all";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Keys keys;

	@Autowired
	PasswordEncoder encoder;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	private Scope scope;

	private Customer customer;

	private String login;

	private Website website;

	@BeforeEach
	void aWebsite() {
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
		this.login = String.valueOf(this.customer.getUsername());
		this.website = new Website(this.mvc, this.keys.make(this.scope));
	}

	@Test
	void saysWhoseTheyAreAndWhenThePasswordWasChanged() {
		MvcTestResult answer = this.website.verify(this.login, Fixtures.PASSWORD);

		assertThat(answer).hasStatusOk().hasContentType("application/json");
		assertThat(Website.read(answer)).isEqualTo(
				Map.of("result", "ok", "customerId", id(), "credentialsChangedAt", this.clock.instant().toString()));
		assertThat(this.website.result(String.valueOf(this.customer.getEmail()), Fixtures.PASSWORD)).isEqualTo("ok");
	}

	@Test
	void leavesOutWhenThePasswordOfAnImportedCustomerWasChanged() {
		set("credentials_changed_at = null");

		Map<String, Object> answer = Website.read(this.website.verify(this.login, Fixtures.PASSWORD));

		assertThat(answer.get("result")).isEqualTo("ok");
		assertThat(answer.get("credentialsChangedAt")).isNull();
	}

	/** T17: to the last byte, headers and all. */
	@Test
	void answersUnknownWrongAndLockedAlike() {
		String unknown = Website.masked(this.website.verify("nobody." + this.login, WRONG));
		String wrong = Website.masked(this.website.verify(this.login, WRONG));
		this.fixtures.lock(this.customer);
		String locked = Website.masked(this.website.verify(this.login, WRONG));

		assertThat(unknown).startsWith("200 ")
			.endsWith("{\"result\":\"refused\"}")
			.isEqualTo(wrong)
			.isEqualTo(locked)
			.isEqualTo(Website.masked(this.website.verify(this.login, "a".repeat(129))));
	}

	@ParameterizedTest
	@CsvSource({ "INACTIVE,REGISTERED", "REQUIRES_APPROVAL,REGISTERED", "ACTIVE,UNREGISTERED" })
	void saysThatAnAccountIsInactiveToWhoKnowsThePasswordOnly(String status, String type) {
		this.jdbc.sql("update customer set status = ?, type = ? where id = ?")
			.params(status, type, this.customer.id())
			.update();

		assertThat(this.website.result(this.login, Fixtures.PASSWORD)).isEqualTo("inactive");
		assertThat(this.website.result(this.login, WRONG)).isEqualTo("refused");
	}

	@Test
	void saysThatAnAccountIsLockedToWhoKnowsThePasswordOnly() {
		this.fixtures.lock(this.customer);

		assertThat(this.website.result(this.login, Fixtures.PASSWORD)).isEqualTo("locked");
		assertThat(this.website.result(this.login, WRONG)).isEqualTo("refused");
	}

	/** R35: it buys a new password on the hosted page, and no sign-in. */
	@Test
	void saysThatATemporaryPasswordMustBeChanged() {
		temporaryFor(Duration.ofHours(1));

		assertThat(Website.read(this.website.verify(this.login, Fixtures.PASSWORD))).isEqualTo(Map.of("result",
				"must_change", "customerId", id(), "credentialsChangedAt", this.clock.instant().toString()));
		assertThat(lines()).isEmpty();
		assertThat(this.website.result(this.login, WRONG)).isEqualTo("refused");
	}

	@Test
	void saysThatATemporaryPasswordHasExpired() {
		temporaryFor(Duration.ofSeconds(-1));

		assertThat(this.website.result(this.login, Fixtures.PASSWORD)).isEqualTo("expired");
		assertThat(this.website.result(this.login, WRONG)).isEqualTo("refused");
	}

	/** R36: not even the customers of a store below it. */
	@Test
	void knowsTheCustomersOfItsOwnScopeOnly() {
		Customer elsewhere = this.fixtures.customer(this.fixtures.vendor());
		Customer below = this.fixtures.customer(this.fixtures.store(this.scope));

		assertThat(this.website.result(String.valueOf(elsewhere.getEmail()), Fixtures.PASSWORD)).isEqualTo("refused");
		assertThat(this.website.result(String.valueOf(below.getEmail()), Fixtures.PASSWORD)).isEqualTo("refused");
	}

	/** T18, R24: ten failures lock, wherever each of them was made. */
	@Test
	void sharesTheLockWithTheHostedPage() {
		IntStream.range(0, 5).forEach((it) -> onThePage(WRONG));
		IntStream.range(0, 4).forEach((it) -> this.website.verify(this.login.toUpperCase(Locale.ROOT), WRONG));
		assertThat(isLocked()).isFalse();

		this.website.verify(this.login, WRONG);

		assertThat(isLocked()).isTrue();
		assertThat(this.website.result(this.login, Fixtures.PASSWORD)).isEqualTo("locked");
		assertThat(onThePage(Fixtures.PASSWORD)).contains("This account is locked");
	}

	/** R22. */
	@Test
	void forgetsFailuresOfEitherKindWithASuccess() {
		IntStream.range(0, 9).forEach((it) -> onThePage(WRONG));

		assertThat(this.website.result(this.login, Fixtures.PASSWORD)).isEqualTo("ok");

		IntStream.range(0, 9).forEach((it) -> this.website.verify(this.login, WRONG));
		assertThat(isLocked()).isFalse();
	}

	/** T19, R30: the same password, typed on another keyboard. */
	@ParameterizedTest
	@CsvSource({ "caf\u00e9 au lait \u00e0 Montr\u00e9al,cafe\u0301 au lait a\u0300 Montre\u0301al",
			"cafe\u0301 au lait a\u0300 Montre\u0301al,caf\u00e9 au lait \u00e0 Montr\u00e9al" })
	void takesComposedAndDecomposedLettersForTheSame(String chosen, String typed) {
		choose(chosen);

		assertThat(this.website.result(this.login, typed)).isEqualTo("ok");
	}

	/** T19, R26, R27: nothing is cut off and nothing trimmed. */
	@ParameterizedTest
	@CsvSource(quoteCharacter = '`',
			value = { "` blanks around it `,`blanks around it`",
					"`密密密密密密密密密密密密密密密密密密密密密密密密密a`,`密密密密密密密密密密密密密密密密密密密密密密密密密b`",
					"`quiet Harbour lantern`,`quiet harbour lantern`" })
	void tellsPasswordsApartThatDifferInOneCharacter(String chosen, String other) {
		choose(chosen);

		assertThat(this.website.result(this.login, other)).isEqualTo("refused");
		assertThat(this.website.result(this.login, chosen)).isEqualTo("ok");
	}

	/** R52: the one who helps on the phone reads where it came from. */
	@Test
	void isWrittenDownAsTheCustomersDeed() {
		this.website.verify(this.login, WRONG);
		this.website.verify(this.login, Fixtures.PASSWORD);

		assertThat(lines()).containsExactly("CUSTOMER customer.sign-in-refused " + Website.VISITOR,
				"CUSTOMER customer.signed-in " + Website.VISITOR);
		assertThat(this.jdbc.sql("select last_login_at from customer where id = ?")
			.param(this.customer.id())
			.query(OffsetDateTime.class)
			.single()
			.toInstant()).isEqualTo(this.clock.instant());
	}

	private String onThePage(String password) {
		Shopper shopper = new Shopper(this.mvc);
		String page = "/portal/" + this.scope.getCode() + "/sign-in";
		shopper.get(page);
		return Shopper.body(shopper.submit(page, "login", this.login, "password", password));
	}

	private void choose(String password) {
		this.jdbc.sql("update customer_credential set password_hash = ? where customer_id = ?")
			.params(this.encoder.encode(password), this.customer.id())
			.update();
	}

	private void temporaryFor(Duration life) {
		this.jdbc.sql("update customer_credential set temporary_until = ? where customer_id = ?")
			.params(OffsetDateTime.now(this.clock).plus(life), this.customer.id())
			.update();
	}

	private void set(String what) {
		this.jdbc.sql("update customer_credential set " + what + " where customer_id = ?")
			.param(this.customer.id())
			.update();
	}

	private boolean isLocked() {
		return this.jdbc.sql("select count(*) from customer_credential where customer_id = ? and locked_until > ?")
			.params(this.customer.id(), OffsetDateTime.now(this.clock))
			.query(Integer.class)
			.single() == 1;
	}

	private List<String> lines() {
		return this.jdbc
			.sql("select actor_kind || ' ' || action || ' ' || source_address from activity where customer_id = ? "
					+ "order by id")
			.param(this.customer.id())
			.query(String.class)
			.list();
	}

	private String id() {
		return Long.toString(this.customer.id());
	}

}
