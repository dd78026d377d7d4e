package io.orchestration.console.password;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Disguises;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HttpTest;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.Overheard;
import io.orchestration.console.support.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * After a reset by mail and one by hand, with all that goes wrong on the way: no secret
 * in any table, any log or any answer to staff (T2, R2, R54).
 */
@HttpTest
class SecretsIT {

	private static final String MISTYPED = "seven paper boats at noon";

	private static final String REFUSED = "okafor okafor okafor";

	private static final String CHOSEN = "seventeen paper boats at dawn";

	private static final String TYPED = "nine grey herons wade upstream";

	private static final String LAST = "copper kettles hum in autumn rain";

	@Autowired
	Fixtures fixtures;

	@Autowired
	Callers callers;

	@Autowired
	Mailbox mailbox;

	@Autowired
	SettingChoices settings;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private Customer customer;

	private final List<HttpResponse<String>> seenByStaff = new ArrayList<>();

	@BeforeEach
	void people() {
		this.vendor = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.vendor);
	}

	@Test
	void areNowhereButInTheMail() {
		this.settings.choose(this.vendor, Setting.ALLOW_MANUAL_ENTRY, true);

		try (Overheard log = new Overheard()) {
			String link = byMail();
			byHand();

			String ticket = link.substring(link.lastIndexOf('/') + 1);
			List<String> secrets = Stream
				.concat(Disguises.ofTicket(ticket).stream(),
						Stream.of(MISTYPED, REFUSED, CHOSEN, TYPED, LAST, Fixtures.PASSWORD)
							.flatMap((it) -> Disguises.ofPassword(it).stream()))
				.toList();
			assertThat(found(secrets, Stored.everything(this.jdbc))).as("in tables").isEmpty();
			assertThat(found(secrets, log.everything())).as("in the log").isEmpty();
			assertThat(found(secrets, answers())).as("in answers to staff").isEmpty();
			assertThat(Stored.everything(this.jdbc)).contains(TicketDigest.of(ticket).orElseThrow().hex());
			assertThat(log.everything()).contains("/portal/" + this.vendor.getCode() + "/reset");
		}
	}

	private String byMail() {
		Caller csr = this.callers.signedIn(this.fixtures.staff(Role.ADMINISTRATOR, this.vendor));
		this.seenByStaff.add(csr.post(page("/password"), Form.of("method", "MAIL", "reason", "OTHER")));
		String mailed = Mailbox.link(this.mailbox.await(String.valueOf(this.customer.getEmail()), 1).get(0));
		String link = mailed.substring(this.callers.origin().length());
		Caller shopper = visitor();
		shopper.follow(shopper.get(link));
		String reset = Long.toString(resetId());
		choose(shopper, reset, REFUSED);
		choose(shopper, reset, CHOSEN);
		signIn(shopper, MISTYPED);
		signIn(shopper, CHOSEN);
		lookAround(csr);
		return link;
	}

	private void byHand() {
		Caller csr = this.callers.signedIn(this.fixtures.staff(Role.ADMINISTRATOR, this.vendor));
		Form form = Form.of("method", "MANUAL", "callerVerifiedBy", "IN_PERSON", "reason", "OTHER", "_temporary", "on",
				"temporary", "true");
		this.seenByStaff.add(csr.post(page("/password"), form.and("password", TYPED).and("retyped", MISTYPED)));
		this.seenByStaff.add(csr.post(page("/password"), form.and("password", REFUSED).and("retyped", REFUSED)));
		this.seenByStaff.add(csr.post(page("/password"), form.and("password", TYPED).and("retyped", TYPED)));
		Caller shopper = visitor();
		shopper.follow(signIn(shopper, TYPED));
		HttpResponse<String> changed = shopper.post(portal("/password/change"),
				Form.of("login", login(), "temporary", TYPED, "password", LAST, "retype", LAST));
		assertThat(changed.statusCode()).isEqualTo(303);
		lookAround(csr);
	}

	private void lookAround(Caller csr) {
		Stream.of("/account", "/general", "/activity", "/password", "/resets/latest")
			.forEach((it) -> this.seenByStaff.add(csr.get(page(it))));
		this.seenByStaff.add(csr.get("/scopes/" + this.vendor.getCode() + "/activity"));
		this.seenByStaff.add(csr.get("/scopes/" + this.vendor.getCode() + "/customers"));
	}

	private void choose(Caller shopper, String reset, String password) {
		shopper.post(portal("/reset"), Form.of("reset", reset, "password", password, "retype", password));
	}

	private HttpResponse<String> signIn(Caller shopper, String password) {
		return shopper.post(portal("/sign-in"), Form.of("login", login(), "password", password));
	}

	private String answers() {
		return this.seenByStaff.stream().map((it) -> it.headers().map() + it.body()).toList().toString();
	}

	private static List<String> found(List<String> secrets, String where) {
		return secrets.stream().filter(where::contains).toList();
	}

	private Caller visitor() {
		Caller visitor = this.callers.stranger();
		visitor.readToken(portal("/sign-in"));
		return visitor;
	}

	private long resetId() {
		return this.jdbc.sql("select id from password_reset where customer_id = ?")
			.param(this.customer.id())
			.query(Long.class)
			.single();
	}

	private String login() {
		return String.valueOf(this.customer.getUsername());
	}

	private String portal(String page) {
		return "/portal/" + this.vendor.getCode() + page;
	}

	private String page(String page) {
		return "/scopes/" + this.vendor.getCode() + "/customers/" + this.customer.id() + page;
	}

}
