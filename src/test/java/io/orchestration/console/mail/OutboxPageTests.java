package io.orchestration.console.mail;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.MailProgress.State;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

@ConsoleTest
class OutboxPageTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Outbox outbox;

	@Autowired
	TransactionTemplate transaction;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Clock clock;

	@Autowired
	DeliveryLoop loop;

	private Scope vendor;

	private TestUser administrator;

	@BeforeEach
	void makeVendor() {
		this.loop.stop();
		this.vendor = this.fixtures.vendor();
		this.administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.vendor);
	}

	@AfterEach
	void tearDown() {
		this.jdbc.sql("update mail_channel set paused_since = null, probe_at = null, last_answer = null").update();
		this.loop.start();
	}

	@Test
	void showsTheMailsOfTheScopeAndBelowItInWords() {
		Scope store = this.fixtures.store(this.vendor);
		Customer customer = this.fixtures.customer(store);
		long mail = put(store, "password-reset", "jonas@example.net", customer.id());
		set(mail, State.REFUSED, "550 5.1.1 no <such> user");

		assertThat(get("")).hasStatusOk()
			.bodyText()
			.contains("Reset Password", "jonas@example.net", store.getName(), ">Refused<", "There is no such mailbox.",
					"550 5.1.1 no &lt;such&gt; user", path("/customers/" + customer.id() + "/account"))
			.doesNotContain("Retry now", "Check the address with the caller");
	}

	@Test
	void showsNothingOfOtherScopes() {
		put(this.fixtures.vendor(), "password-reset", "stranger@example.net", null);

		assertThat(get("")).hasStatusOk().bodyText().contains("No mails yet").doesNotContain("stranger@");
	}

	@ParameterizedTest
	@CsvSource({ "state=WAITING, a@, true", "state=REFUSED, a@, false", "kind=unlocked, a@, true",
			"kind=test, a@, false", "recipient=A%40EXAMPLE, a@, true", "recipient=%25, a@, false",
			"from=2000-01-01, a@, true", "to=2000-01-01, a@, false" })
	void narrowsByWhatIsAskedFor(String query, String recipient, boolean shown) {
		put(this.vendor, "unlocked", recipient + "example.net", null);

		MvcTestResult page = get("?" + query);

		assertThat(page).hasStatusOk();
		assertThat(page).bodyText().contains(shown ? recipient : "No mail matches");
	}

	@Test
	void leadsOnToOlderMailsWithTheSameFilter() {
		IntStream.rangeClosed(1, 51).forEach((it) -> put(this.vendor, "unlocked", "m" + it + "@example.net", null));

		assertThat(get("?state=WAITING&kind=unlocked")).hasStatusOk()
			.bodyText()
			.contains("Older", "state=WAITING", "before=", "m51@")
			.doesNotContain(">m1@");
		assertThat(get("?state=REFUSED")).bodyText().doesNotContain("Older");
	}

	@ParameterizedTest
	@CsvSource({ "state=NONSENSE, 422", "from=yesterday, 422", "from=2030-01-02&to=2030-01-01, 422", "before=abc, 400",
			"kind=nothing, 200", "recipient=%25_!, 200", "from=-999999999-01-01&to=%2B999999999-12-31, 200",
			"from=&to=&state=&kind=&recipient=, 200" })
	void standsWhateverTheUrlSays(String query, int status) {
		assertThat(get("?" + query)).hasStatus(status);
	}

	@Test
	void countsWhatStandsWhereAndHowLongTheOldestHasWaited() {
		long first = put(this.vendor, "unlocked", "a@example.net", null);
		put(this.vendor, "unlocked", "b@example.net", null);
		this.jdbc.sql("update outbox_mail set created_at = ? where id = ?")
			.params(UtcColumn.of(this.clock.instant().minus(Duration.ofHours(3))), first)
			.update();

		assertThat(get("/figures")).hasStatusOk()
			.bodyText()
			.contains("<strong class=\"numeric\">2</strong>", "has been waiting for 3 hours", "2 could leave now")
			.doesNotContain("<html");
	}

	@Test
	void triesAMailAtOnceHoweverOftenItIsAsked() {
		long mail = put(this.vendor, "password-reset", "jonas@example.net", null);
		postpone(mail);

		assertThat(post("/retries?state=WAITING", "id", mail)).hasRedirectedUrl(path("/outbox?state=WAITING"))
			.flash()
			.containsEntry("notice", "outbox.retried");
		assertThat(post("/retries", "id", mail)).flash().containsEntry("notice", "outbox.retried.none");

		assertThat(nextTry(mail)).isEqualTo(this.clock.instant());
		assertThat(activity()).containsExactly("outbox.retried {mail-kind.password-reset} · j***@example.net");
	}

	@Test
	void triesAllThatMatchAtOnce() {
		List<Long> mails = IntStream.rangeClosed(1, 3)
			.mapToObj((it) -> put(this.vendor, "unlocked", "m" + it + "@example.net", null))
			.toList();
		mails.forEach(this::postpone);

		assertThat(post("/retries", "recipient", "m1@")).flash().containsEntry("noticeArgument", 1);
		assertThat(post("/retries", "kind", "unlocked")).flash().containsEntry("noticeArgument", 2);

		assertThat(mails).allMatch((it) -> nextTry(it).equals(this.clock.instant()));
		assertThat(activity()).containsExactly("outbox.retried × 1", "outbox.retried × 2");
	}

	@Test
	void asksBeforeAMailIsGivenUpAndDoesItOnce() {
		long mail = put(this.vendor, "password-reset", "jonas@example.net", null);

		assertThat(get("/withdrawal?id=" + mail)).hasStatusOk()
			.bodyText()
			.contains("<dialog", "Give up this mail?", "Reset Password to jonas@example.net");
		assertThat(post("/withdrawal", "id", mail)).flash().containsEntry("notice", "outbox.given-up");
		assertThat(post("/withdrawal", "id", mail)).flash().containsEntry("notice", "outbox.given-up.none");

		assertThat(progress(mail)).satisfies((it) -> {
			assertThat(it.state()).isEqualTo(State.CANCELLED);
			assertThat(it.givenUpBy()).isEqualTo("Rae Whitfield");
		});
		assertThat(activity()).containsExactly("outbox.given-up {mail-kind.password-reset} · j***@example.net");
	}

	@Test
	void givesUpNothingThatHasLeft() {
		long mail = put(this.vendor, "unlocked", "a@example.net", null);
		set(mail, State.ACCEPTED, null);

		assertThat(post("/withdrawal", "kind", "unlocked")).flash().containsEntry("notice", "outbox.given-up.none");

		assertThat(progress(mail).state()).isEqualTo(State.ACCEPTED);
	}

	@Test
	void leavesMailsOfOtherScopesAlone() {
		long foreign = put(this.fixtures.vendor(), "unlocked", "a@example.net", null);
		postpone(foreign);

		assertThat(post("/retries", "id", foreign)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post("/withdrawal", "id", foreign)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(get("/withdrawal?id=" + foreign)).hasStatus(HttpStatus.NOT_FOUND);
		assertThat(post("/withdrawal", "kind", "unlocked")).flash().containsEntry("notice", "outbox.given-up.none");

		assertThat(progress(foreign).state()).isEqualTo(State.WAITING);
	}

	@Test
	void doesNothingByAFilterThatCannotBeRead() {
		long mail = put(this.vendor, "unlocked", "a@example.net", null);

		assertThat(post("/withdrawal", "state", "NONSENSE")).hasStatus(HttpStatus.BAD_REQUEST);
		assertThat(post("/withdrawal", "from", "yesterday")).hasStatus(HttpStatus.BAD_REQUEST);

		assertThat(progress(mail).state()).isEqualTo(State.WAITING);
	}

	@Test
	void saysWhyNoMailLeavesAndTriesAtOnce() {
		Instant now = this.clock.instant();
		this.jdbc.sql("update mail_channel set paused_since = ?, probe_at = ?, last_answer = ?")
			.params(UtcColumn.of(now), UtcColumn.of(now.plusSeconds(60)), "ConnectException")
			.update();

		assertThat(get("")).bodyText().contains("No mail leaves since", "The mail server cannot be reached.");
		assertThat(post("/probes", "x", "")).flash().containsEntry("notice", "outbox.channel.tried");
		assertThat(post("/probes", "x", "")).flash().containsEntry("notice", "outbox.channel.tried.needless");

		assertThat(activity()).containsExactly("outbox.channel-tried null");
	}

	@Test
	void sendsOneTestMailHoweverOftenTheButtonIsPressed() {
		assertThat(post("/test-mails", "x", "")).hasRedirectedUrl(path("/outbox?test="));
		assertThat(post("/test-mails", "x", "")).hasRedirectedUrl(path("/outbox?test="));

		assertThat(get("")).bodyText().contains("action=\"" + path("/outbox/test-mails") + "\"");
		assertThat(get("?test=")).hasStatusOk()
			.bodyText()
			.contains("The test mail to " + this.administrator.email() + " leaves in a moment", "every 1s");
		assertThat(get("/test-mails/latest")).hasStatusOk().bodyText().doesNotContain("<html");
		assertThat(activity()).hasSize(1);
	}

	@Test
	void isForAdministratorsOfTheScope() {
		assertThat(get("", this.fixtures.staff(Role.EDITOR, this.vendor))).hasStatus(HttpStatus.FORBIDDEN);
		assertThat(get("", this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.vendor())))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private long put(Scope scope, String kind, String recipient, @Nullable Long customer) {
		long reference = System.identityHashCode(new Object()) * 1000L + recipient.hashCode();
		this.transaction.executeWithoutResult(
				(status) -> this.outbox.put(new MailOrder(kind, reference, scope.id(), customer, recipient, null)));
		return this.jdbc.sql("select max(id) from outbox_mail where recipient = ? and scope_id = ?")
			.params(recipient, scope.id())
			.query(Long.class)
			.single();
	}

	private void set(long mail, State state, @Nullable String answer) {
		this.jdbc.sql("update outbox_mail set state = ?, last_answer = ?, ended_at = ? where id = ?")
			.param(state.name())
			.param(answer)
			.param(UtcColumn.of(this.clock.instant()))
			.param(mail)
			.update();
	}

	private void postpone(long mail) {
		this.jdbc.sql("update outbox_mail set tries = 1, next_try_at = ? where id = ?")
			.params(UtcColumn.of(this.clock.instant().plusSeconds(600)), mail)
			.update();
	}

	private Instant nextTry(long mail) {
		return this.jdbc.sql("select next_try_at from outbox_mail where id = ?")
			.param(mail)
			.query((row, number) -> Objects.requireNonNull(UtcColumn.read(row, "next_try_at")))
			.single();
	}

	private MailProgress progress(long mail) {
		return this.jdbc.sql("select kind, reference from outbox_mail where id = ?")
			.param(mail)
			.query((row, number) -> this.outbox.latest(row.getString(1), row.getLong(2)).orElseThrow())
			.single();
	}

	private List<String> activity() {
		return this.jdbc
			.sql("select action || ' ' || coalesce(detail, 'null') from activity where scope_id = ? order by id")
			.param(this.vendor.id())
			.query(String.class)
			.list();
	}

	private MvcTestResult get(String page) {
		return get(page, this.administrator);
	}

	private MvcTestResult get(String page, TestUser user) {
		return this.mvc.get().uri(URI.create(path("/outbox" + page))).with(user(user)).exchange();
	}

	private MvcTestResult post(String page, String parameter, Object value) {
		return this.mvc.post()
			.uri(URI.create(path("/outbox" + page)))
			.param(parameter, value.toString())
			.with(user(this.administrator))
			.with(csrf())
			.exchange();
	}

	private String path(String page) {
		return "/scopes/" + this.vendor.getCode() + page;
	}

}
