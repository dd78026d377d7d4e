package io.orchestration.console.portal;

import java.net.http.HttpResponse;
import java.util.List;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.CallerCheck;
import io.orchestration.console.password.CustomerPasswordService;
import io.orchestration.console.password.ManualEntry;
import io.orchestration.console.password.PasswordReset;
import io.orchestration.console.password.ResetReason;
import io.orchestration.console.password.ResetRequest;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HttpTest;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages of a reset called out of order, in another session, or with the id of another
 * reset: no password is taken without the opened link of that very reset (T13).
 */
@HttpTest
class OutOfOrderIT {

	private static final String NEW = "seventeen paper boats at dawn";

	private static final String PASSWORD_FIELD = "type=\"password\"";

	@Autowired
	CustomerPasswordService passwords;

	@Autowired
	SettingChoices settings;

	@Autowired
	Fixtures fixtures;

	@Autowired
	Callers callers;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Links links;

	private Scope scope;

	private Customer customer;

	private PasswordReset reset;

	private String link;

	private String before;

	@BeforeEach
	void aLink() {
		this.links = new Links(this.passwords, this.fixtures, this.jdbc, this.clock);
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
		this.reset = this.links.reset(this.scope, this.customer);
		this.link = this.links.link(this.scope, this.reset);
		this.before = password();
	}

	@AfterEach
	void thePasswordIsTheSame() {
		assertThat(password()).isEqualTo(this.before);
	}

	@Test
	void theFormIsShownToNobodyWithoutALink() {
		HttpResponse<String> form = visitor().get(page("/reset"));
		HttpResponse<String> done = visitor().get(page("/reset/done"));

		assertThat(form.statusCode()).isEqualTo(410);
		assertThat(form.body()).doesNotContain(PASSWORD_FIELD);
		assertThat(done.body()).doesNotContain(PASSWORD_FIELD, "Okafor", "@example.net");
	}

	@Test
	void theFormIsTakenFromNobodyWithoutALink() {
		assertThat(choose(visitor(), this.reset).statusCode()).isEqualTo(410);
	}

	@Test
	void aLinkIsOpenInItsOwnSessionOnly() {
		visitor().get(this.link);

		assertThat(choose(visitor(), this.reset).statusCode()).isEqualTo(410);
	}

	@Test
	void anotherSessionsTokenIsWorthNothing() {
		Caller owner = visitor();
		Caller thief = visitor();
		owner.get(this.link);

		HttpResponse<String> answer = owner.postBare(page("/reset"), form(this.reset).and("_csrf", thief.token()));

		assertThat(answer.statusCode()).isEqualTo(403);
	}

	@Test
	void theTicketCountsInTheAddressOfNoForm() {
		HttpResponse<String> answer = visitor().post(this.link, form(this.reset));

		assertThat(answer.statusCode()).isEqualTo(405);
	}

	/** R10. */
	@Test
	void theTicketCountsInNoField() {
		String ticket = this.link.substring(this.link.lastIndexOf('/') + 1);

		HttpResponse<String> answer = visitor().post(page("/reset"),
				form(this.reset).and("ticket", ticket).and("token", ticket));

		assertThat(answer.statusCode()).isEqualTo(410);
	}

	/** R10, T9: no field chooses the customer. */
	@Test
	void theIdOfAnotherResetIsRefused() {
		Customer other = this.fixtures.customer(this.scope);
		Caller caller = visitor();
		caller.get(this.links.link(this.scope, other));

		assertThat(choose(caller, this.reset).statusCode()).isEqualTo(409);
	}

	@Test
	void aLinkOfAnotherScopeOpensNothingHere() {
		Scope elsewhere = this.fixtures.vendor();
		Caller caller = visitor();
		caller.get(this.links.link(elsewhere, this.fixtures.customer(elsewhere)));

		assertThat(choose(caller, this.reset).statusCode()).isEqualTo(410);
	}

	@Test
	void aLinkOpenedBeforeANewerOneWasSentIsOver() {
		Caller caller = visitor();
		caller.get(this.link);
		this.links.reset(this.scope, this.customer);

		assertThat(choose(caller, this.reset).statusCode()).isEqualTo(410);
	}

	@Test
	void aLinkOpenedBeforeAPasswordWasTypedIsOver() {
		Caller caller = visitor();
		caller.follow(caller.get(this.link));
		typeTemporary("nine grey herons wade upstream");

		HttpResponse<String> first = choose(caller, this.reset);
		typeTemporary("ten slow barges turn at noon");
		HttpResponse<String> second = choose(caller, this.reset);

		assertThat(List.of(first, second)).allSatisfy((it) -> {
			assertThat(it.statusCode()).isEqualTo(410);
			assertThat(it.body()).contains("This link no longer works").doesNotContain(PASSWORD_FIELD);
		});
		assertThat(this.jdbc
			.sql("select count(*) from customer_credential where customer_id = ? " + "and temporary_until is not null")
			.param(this.customer.id())
			.query(Long.class)
			.single()).isOne();
	}

	@Test
	void aLinkOpenedBeforeATemporaryPasswordWasReplacedIsOver() {
		typeTemporary("nine grey herons wade upstream");
		PasswordReset newer = this.links.reset(this.scope, this.customer);
		Caller caller = visitor();
		caller.follow(caller.get(this.links.link(this.scope, newer)));
		HttpResponse<String> replaced = visitor().post(page("/password/change"),
				Form.of("login", String.valueOf(this.customer.getUsername()), "temporary",
						"nine grey herons wade upstream", "password", NEW + "!", "retype", NEW + "!"));
		assertThat(replaced.statusCode()).isEqualTo(303);
		this.before = password();

		assertThat(choose(caller, newer).statusCode()).isEqualTo(410);
	}

	/**
	 * Asked for directly, the page about old forms is looked at, and nothing is sent to
	 * it.
	 */
	@Test
	void thePageAboutOldFormsIsNoForm() {
		Caller caller = visitor();

		assertThat(caller.get(page("/out-of-date")).statusCode()).isEqualTo(200);
		assertThat(caller.post(page("/out-of-date"), Form.of()).statusCode()).isEqualTo(405);
	}

	@Test
	void theFormIsOverOnceItHasWorked() {
		Caller caller = visitor();
		caller.get(this.link);
		assertThat(choose(caller, this.reset).statusCode()).isEqualTo(303);
		this.before = password();

		assertThat(choose(caller, this.reset).statusCode()).isEqualTo(410);
		assertThat(caller.get(page("/reset")).statusCode()).isEqualTo(410);
		assertThat(caller.follow(caller.get(this.link)).statusCode()).isEqualTo(410);
	}

	private HttpResponse<String> choose(Caller caller, PasswordReset reset) {
		return caller.post(page("/reset"), form(reset));
	}

	private void typeTemporary(String password) {
		this.settings.choose(this.scope, Setting.ALLOW_MANUAL_ENTRY, true);
		ResetRequest request = new ResetRequest(this.fixtures.staff(Role.CSR, this.scope), ResetReason.FORGOTTEN, null);
		this.passwords.enterManually(this.scope, this.customer.id(),
				new ManualEntry(request, CallerCheck.CALLED_BACK, password, true));
		this.before = password();
	}

	private static Form form(PasswordReset reset) {
		return Form.of("reset", Long.toString(reset.id()), "password", NEW, "retype", NEW);
	}

	private Caller visitor() {
		Caller visitor = this.callers.stranger();
		visitor.readToken(page("/sign-in"));
		return visitor;
	}

	private String page(String page) {
		return "/portal/" + this.scope.getCode() + page;
	}

	private String password() {
		return this.jdbc.sql("select password_hash from customer_credential where customer_id = ?")
			.param(this.customer.id())
			.query(String.class)
			.single();
	}

}
