package io.orchestration.console.password;

import java.text.Normalizer;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.Customers;
import io.orchestration.console.password.SignInResult.Refusal;
import io.orchestration.console.password.SignInResult.SignedIn;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.AtOnce;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class CustomerSignInTests {

	private static final String WRONG = "not the password at all";

	@Autowired
	CustomerSignIn signIns;

	@Autowired
	Credentials credentials;

	@Autowired
	Customers customers;

	@Autowired
	Fixtures fixtures;

	@Autowired
	PasswordEncoder encoder;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Scope scope;

	private Customer customer;

	private String login;

	@BeforeEach
	void aCustomer() {
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
		this.login = Objects.requireNonNull(this.customer.getUsername());
	}

	@Test
	void acceptsUsernameAndAddressInAnyCase() {
		String address = Objects.requireNonNull(this.customer.getEmail());

		assertThat(signIn(this.login.toUpperCase(Locale.ROOT), Fixtures.PASSWORD)).isInstanceOf(SignedIn.class);
		assertThat(signIn(address.toUpperCase(Locale.ROOT), Fixtures.PASSWORD)).isInstanceOf(SignedIn.class);
	}

	@Test
	void refusesUnknownNamesWrongPasswordsAndOtherScopes() {
		assertThat(signIn("nobody", Fixtures.PASSWORD)).isEqualTo(Refusal.REFUSED);
		assertThat(signIn(WRONG)).isEqualTo(Refusal.REFUSED);
		assertThat(this.signIns.signIn(this.fixtures.store(this.scope), this.login, Fixtures.PASSWORD))
			.isEqualTo(Refusal.REFUSED);
	}

	@Test
	void notesTheSignInWithoutMakingAnEditStale() {
		signIn(Fixtures.PASSWORD);

		Customer now = this.customers.require(this.scope, this.customer.id());
		assertThat(now.lastSeen().lastLoginAt()).isEqualTo(this.clock.instant());
		assertThat(now.lastSeen().lastActivityAt()).isEqualTo(this.clock.instant());
		assertThat(now.getVersion()).isEqualTo(this.customer.getVersion());
		assertThat(actions()).containsExactly("customer.signed-in DONE");
	}

	@Test
	void tellsOfAnInactiveAccountOnlyWhoKnowsThePassword() {
		setStatus("INACTIVE");

		assertThat(signIn(WRONG)).isEqualTo(Refusal.REFUSED);
		assertThat(signIn(Fixtures.PASSWORD)).isEqualTo(Refusal.NOT_ACTIVE);

		setStatus("REQUIRES_APPROVAL");

		assertThat(signIn(Fixtures.PASSWORD)).isEqualTo(Refusal.NOT_ACTIVE);
	}

	@Test
	void neverLetsATemporaryPasswordIn() {
		this.jdbc.sql("update customer_credential set temporary_until = ? where customer_id = ?")
			.params(OffsetDateTime.now(this.clock).plusHours(24), this.customer.id())
			.update();
		assertThat(signIn(Fixtures.PASSWORD)).isEqualTo(Refusal.MUST_CHANGE);

		this.clock.advance(Duration.ofHours(24));

		assertThat(signIn(Fixtures.PASSWORD)).isEqualTo(Refusal.EXPIRED_TEMPORARY);
		assertThat(signIn(WRONG)).isEqualTo(Refusal.REFUSED);
	}

	@Test
	void takesComposedAndDecomposedLettersForTheSame() {
		String composed = Normalizer.normalize("übermäßig größere Müdigkeit", Normalizer.Form.NFC);
		setPassword(this.encoder.encode(composed));

		assertThat(signIn(Normalizer.normalize(composed, Normalizer.Form.NFD))).isInstanceOf(SignedIn.class);
	}

	@Test
	void takes128CharactersOfAnyKindBlanksIncludedAndNotOneMore() {
		String longest = " " + "🗝".repeat(126) + " ";
		setPassword(this.encoder.encode(longest));

		assertThat(signIn(longest)).isInstanceOf(SignedIn.class);
		assertThat(signIn(longest.strip())).isEqualTo(Refusal.REFUSED);
		assertThat(signIn(longest + "🗝")).isEqualTo(Refusal.REFUSED);
		assertThat(this.credentials.stateOf(this.customer.id()).failures()).isEqualTo(1);
	}

	@Test
	void replacesAnImportedHashByABetterOne() {
		setPassword("{bcrypt}" + new BCryptPasswordEncoder(4).encode(Fixtures.PASSWORD));

		assertThat(signIn(WRONG)).isEqualTo(Refusal.REFUSED);
		assertThat(signIn(Fixtures.PASSWORD)).isInstanceOf(SignedIn.class);

		assertThat(this.credentials.hashOf(this.customer.id()))
			.hasValueSatisfying((it) -> assertThat(this.encoder.upgradeEncoding(it)).isFalse());
		assertThat(signIn(Fixtures.PASSWORD)).isInstanceOf(SignedIn.class);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{md5}5f4dcc3b5aa765d61d8327deb882cf99", "{argon2}$argon2id$damaged", "plain" })
	@ExtendWith(OutputCaptureExtension.class)
	void refusesWhoHasAHashNobodyCanReadAndKeepsItOutOfTheLog(String hash, CapturedOutput log) {
		setPassword(hash);

		assertThat(signIn(this.login, Fixtures.PASSWORD)).isEqualTo(Refusal.REFUSED);
		assertThat(signIn(this.login, hash)).isEqualTo(Refusal.REFUSED);
		assertThat(log.getAll()).doesNotContain(hash, this.login);
	}

	@Test
	void letsSeveralInAtOnceWhileTheHashIsReplaced() throws Exception {
		setPassword("{bcrypt}" + new BCryptPasswordEncoder(4).encode(Fixtures.PASSWORD));

		List<SignInResult> results = AtOnce.of(4, () -> signIn(Fixtures.PASSWORD));

		assertThat(results).allSatisfy((it) -> assertThat(it).isInstanceOf(SignedIn.class));
	}

	@Test
	void endsEarlierSignInsWithAChangeOfThePasswordOrTheStatus() {
		SignedIn earlier = (SignedIn) signIn(Fixtures.PASSWORD);
		assertThat(this.signIns.stillSignedIn(this.scope, earlier)).isPresent();

		setStatus("INACTIVE");
		assertThat(this.signIns.stillSignedIn(this.scope, earlier)).isEmpty();

		setStatus("ACTIVE");
		this.clock.advance(Duration.ofSeconds(1));
		this.credentials.setPassword(this.customer.id(), "{argon2}another", null);
		assertThat(this.signIns.stillSignedIn(this.scope, earlier)).isEmpty();
	}

	private SignInResult signIn(String password) {
		return signIn(this.login, password);
	}

	private SignInResult signIn(String login, String password) {
		return this.signIns.signIn(this.scope, login, password);
	}

	private void setStatus(String status) {
		this.jdbc.sql("update customer set status = ? where id = ?").params(status, this.customer.id()).update();
	}

	private void setPassword(String hash) {
		this.jdbc.sql("update customer_credential set password_hash = ? where customer_id = ?")
			.params(hash, this.customer.id())
			.update();
	}

	private List<String> actions() {
		return this.jdbc.sql("select action || ' ' || result from activity where customer_id = ? order by id")
			.param(this.customer.id())
			.query(String.class)
			.list();
	}

}
