package io.orchestration.console.staff;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.orchestration.console.portal.Shopper;
import io.orchestration.console.scope.Role;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Stored;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** The links of console users keep the rules of those of customers (R1-R14). */
@ConsoleTest
class StaffLinkTests {

	private static final String NEW = "seven herons cross a frozen field";

	private static final String FORM = "/sign-in/reset";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	StaffTickets tickets;

	@Autowired
	StaffPasswords passwords;

	@Autowired
	ConsoleUserRepository users;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private TestUser csr;

	private Shopper browser;

	@BeforeEach
	void hire() {
		this.csr = this.fixtures.staff(Role.CSR, this.fixtures.vendor());
		this.browser = new Shopper(this.mvc);
	}

	/** T5, T14 (R5, R14). */
	@Test
	void replacesThePasswordAndDoesNotSignIn() {
		assertThat(this.browser.open(link(this.csr))).hasStatusOk()
			.bodyText()
			.contains("Choose a password", "for " + this.csr.email(), "At least 15 characters.");

		assertThat(choose(NEW)).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl("/sign-in?changed");

		assertThat(this.browser.get("/")).redirectedUrl().isEqualTo("/sign-in");
		assertThat(signIn(Fixtures.PASSWORD)).hasRedirectedUrl("/sign-in?error");
		assertThat(signIn(NEW)).hasStatus3xxRedirection();
		assertThat(this.browser.get("/scopes")).hasStatusOk();
	}

	@Test
	void isEnoughForWhoeverWouldHaveToChangeThePasswordFirst() {
		this.jdbc.sql("update console_user set must_change_password = true where id = ?").param(this.csr.id()).update();
		this.browser.open(link(this.csr));

		choose(NEW);
		signIn(NEW);

		assertThat(this.browser.get("/scopes")).hasStatusOk();
	}

	/** T5 (R5). */
	@Test
	void isInertHoweverOftenItIsLookedAt() {
		String link = link(this.csr);
		Shopper scanner = new Shopper(this.mvc);

		for (int time = 0; time < 50; time++) {
			scanner.request(HttpMethod.HEAD, link);
			scanner.request(HttpMethod.OPTIONS, link);
			scanner.open(link);
		}

		this.browser.open(link);
		assertThat(choose(NEW)).hasRedirectedUrl("/sign-in?changed");
	}

	/** T7 (R7). */
	@Test
	void keepsTheLinkUntilAPasswordIsGoodEnough() {
		this.browser.open(link(this.csr));

		assertRefused(choose(""), "Type a new password.");
		assertRefused(choose("fourteen chars"), "15");
		assertRefused(choose("passwordpassword"), "Error: ");
		assertRefused(choose("x".repeat(129)), "128");
		assertRefused(choose(Fixtures.PASSWORD), "password in use now");
		assertRefused(this.browser.submit(FORM, "password", NEW, "retype", NEW + " "), "not the same");

		assertThat(choose(NEW)).hasRedirectedUrl("/sign-in?changed");
	}

	/** T11 (R12). */
	@Test
	void leavesNoTraceOfTheSecret() {
		String link = link(this.csr);
		String ticket = link.substring(link.lastIndexOf('/') + 1);

		MvcTestResult first = this.browser.get(link);
		MvcTestResult page = this.browser.get(FORM);
		MvcTestResult again = choose("short");

		assertThat(first).hasStatus(HttpStatus.SEE_OTHER).hasRedirectedUrl(FORM);
		assertThat(List.of(first, page, again)).allSatisfy((it) -> {
			assertThat(Shopper.body(it)).doesNotContain(ticket).doesNotContain("http://").doesNotContain("https://");
			assertThat(it).hasHeader("Referrer-Policy", "no-referrer");
			assertThat(it).headers()
				.hasHeaderSatisfying(HttpHeaders.CACHE_CONTROL,
						(values) -> assertThat(values.toString()).contains("no-store"));
		});
		assertThat(Stored.everything(this.jdbc)).doesNotContain(ticket);
		assertThat(this.jdbc.sql("select attribute_bytes from spring_session_attributes").query(byte[].class).list())
			.noneMatch((it) -> new String(it, StandardCharsets.ISO_8859_1).contains(ticket));
	}

	/** T3, T8, T10 (R8, R9, R11). */
	@Test
	void looksTheSameWhateverIsWrongWithIt() {
		Map<String, MvcTestResult> answers = new LinkedHashMap<>();
		badLinks().forEach((cause, link) -> answers.put(cause, new Shopper(this.mvc).open(link)));

		assertThat(answers).allSatisfy((cause, it) -> assertThat(it).as(cause).hasStatus(HttpStatus.GONE));
		assertThat(answers.values().stream().map(Shopper::masked).distinct()).hasSize(1)
			.first()
			.asString()
			.contains("This link no longer works")
			.doesNotContain("Whitfield", "@example.com");
	}

	@Test
	void changesNothingWithoutALinkOpenedBefore() {
		assertThat(this.browser.get(FORM)).hasStatus(HttpStatus.GONE);

		this.browser.get("/sign-in/forgotten");

		assertThat(choose(NEW)).hasStatus(HttpStatus.GONE);
	}

	/** T9, T13. */
	@Test
	void doesNotMixTwoLinksInOneBrowser() {
		TestUser other = this.fixtures.stranger();
		this.browser.open(link(this.csr));
		this.browser.request(HttpMethod.GET, link(other));

		assertThat(choose(NEW)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Another link was opened", "for " + other.email());

		assertThat(signIn(NEW)).hasRedirectedUrl("/sign-in?error");
	}

	@Test
	void livesForAnHourAfterARequestAndForThreeDaysAfterAnInvitation() {
		String reset = link(this.fixtures.stranger(), ResetCause.FORGOTTEN);
		String invitation = link(this.fixtures.stranger(), ResetCause.INVITED);

		this.clock.advance(Duration.ofMinutes(59));
		assertThat(new Shopper(this.mvc).open(reset)).hasStatusOk();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(new Shopper(this.mvc).open(reset)).hasStatus(HttpStatus.GONE);
		this.clock.advance(Duration.ofHours(70).plusMinutes(59));
		assertThat(new Shopper(this.mvc).open(invitation)).hasStatusOk();
		this.clock.advance(Duration.ofMinutes(1));
		assertThat(new Shopper(this.mvc).open(invitation)).hasStatus(HttpStatus.GONE);
	}

	/** R16: whoever has taken a session over loses it. */
	@Test
	void endsEverySessionOfTheUser() {
		Shopper elsewhere = new Shopper(this.mvc);
		signIn(elsewhere, Fixtures.PASSWORD);
		assertThat(elsewhere.get("/scopes")).hasStatusOk();
		this.browser.open(link(this.csr));

		choose(NEW);

		assertThat(elsewhere.get("/scopes")).redirectedUrl().isEqualTo("/sign-in");
	}

	@Test
	void liftsTheLockOfFailedSignIns() {
		Stream.generate(() -> "wrong").limit(5).forEach(this::signIn);
		assertThat(signIn(Fixtures.PASSWORD)).hasRedirectedUrl("/sign-in?error");
		this.browser.open(link(this.csr));

		choose(NEW);

		assertThat(signIn(NEW)).hasRedirectedUrl("/");
	}

	private Map<String, String> badLinks() {
		Map<String, String> links = new LinkedHashMap<>();
		links.put("unknown", FORM + "/" + "k3y".repeat(14) + "k");
		links.put("malformed", FORM + "/not-a-ticket");
		links.put("the stored digest", FORM + "/" + storedDigest());
		links.put("the start of the stored digest", FORM + "/" + storedDigest().substring(0, 43));
		links.put("used", spoilt((user, link) -> {
			this.browser.open(link);
			choose(NEW);
		}));
		links.put("superseded", spoilt((user, link) -> link(user)));
		links.put("of a changed password", spoilt((user, link) -> this.transaction
			.executeWithoutResult((status) -> this.passwords.replace(user.id(), "{argon2}other"))));
		links.put("of another address", spoilt((user, link) -> set(user, "email = 'new.' || email")));
		links.put("of a disabled user", spoilt((user, link) -> set(user, "enabled = false")));
		links.put("expired", spoilt((user, link) -> this.clock.advance(Duration.ofMinutes(60))));
		return links;
	}

	private String spoilt(Spoiling how) {
		TestUser user = this.fixtures.stranger();
		String link = link(user);
		how.spoil(user, link);
		return link;
	}

	private void set(TestUser user, String change) {
		this.jdbc.sql("update console_user set " + change + " where id = ?").param(user.id()).update();
	}

	private String storedDigest() {
		link(this.csr);
		return this.jdbc.sql("select digest from staff_ticket order by reset_id desc fetch first 1 row only")
			.query(String.class)
			.single();
	}

	private String link(TestUser user) {
		return link(user, ResetCause.SENT);
	}

	private String link(TestUser user, ResetCause cause) {
		StaffReset reset = Objects.requireNonNull(this.transaction
			.execute((status) -> this.tickets.begin(this.users.findById(user.id()).orElseThrow(), cause)));
		return FORM + "/" + this.tickets.mint(reset).secret();
	}

	private MvcTestResult choose(String password) {
		return this.browser.submit(FORM, "password", password, "retype", password);
	}

	private MvcTestResult signIn(String password) {
		return signIn(this.browser, password);
	}

	private MvcTestResult signIn(Shopper where, String password) {
		where.get("/sign-in");
		return where.submit("/sign-in", "email", this.csr.email(), "password", password);
	}

	private static void assertRefused(MvcTestResult result, String reason) {
		assertThat(result).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
			.bodyText()
			.contains("Error: ", reason)
			.doesNotContain(NEW);
	}

	/** What makes a link worthless. */
	@FunctionalInterface
	private interface Spoiling {

		void spoil(TestUser user, String link);

	}

}
