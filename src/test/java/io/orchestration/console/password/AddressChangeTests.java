package io.orchestration.console.password;

import java.net.http.HttpResponse;
import java.time.Duration;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HttpTest;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * R34: an old sign-in is confirmed before a customer gets another address, and before no
 * other edit of the account.
 */
@HttpTest
class AddressChangeTests {

	private static final Duration FRESH = Duration.ofMinutes(5);

	@Autowired
	Callers callers;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private Customer customer;

	private TestUser user;

	private Caller editor;

	private String other;

	@BeforeEach
	void anEditor() {
		this.vendor = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.vendor);
		this.user = this.fixtures.staff(Role.EDITOR, this.vendor);
		this.editor = this.callers.signedIn(this.user);
		this.other = "other." + this.fixtures.unique() + "@example.net";
	}

	@Test
	void takesNoConfirmationWhileTheSignInIsFresh() {
		this.clock.advance(FRESH.minusSeconds(1));

		assertThat(save(account().with("email", this.other)).statusCode()).isEqualTo(302);
		assertThat(stored()).isEqualTo(this.other);
	}

	@Test
	void isAskedForFromFiveMinutesOnAndLosesNothing() {
		this.clock.advance(FRESH);

		HttpResponse<String> question = save(account().with("email", this.other).with("username", "jonas <o>"));

		assertThat(question.statusCode()).isEqualTo(403);
		assertThat(question.body()).contains("Confirm that it is you", "action=\"" + page() + "\"",
				"name=\"email\" value=\"" + this.other + "\"", "name=\"username\" value=\"jonas &lt;o&gt;\"",
				"name=\"version\" value=\"0\"", "name=\"was.email\" value=\"" + this.customer.getEmail() + "\"");
		assertThat(stored()).isEqualTo(this.customer.getEmail());
	}

	@Test
	void isDoneOnceThePasswordIsTyped() {
		this.clock.advance(FRESH);
		Form changed = account().with("email", this.other);

		assertThat(save(changed.and("proof-password", "whatever it is")).statusCode()).isEqualTo(403);
		assertThat(stored()).isEqualTo(this.customer.getEmail());

		assertThat(save(changed.and("proof-password", Fixtures.PASSWORD)).headers().firstValue("Location"))
			.hasValue(page());
		assertThat(stored()).isEqualTo(this.other);
	}

	/** R18. */
	@Test
	void keepsWhoMadeItFromSendingALinkThere() {
		save(account().with("email", this.other));
		TestUser renamed = new TestUser(this.user.id(), "renamed." + this.user.email(), this.user.displayName());
		this.jdbc.sql("update console_user set email = ?, email_canonical = ? where id = ?")
			.params(renamed.email(), renamed.email(), renamed.id())
			.update();

		HttpResponse<String> refused = this.callers.signedIn(renamed)
			.post(page().replace("/account", "/password"), Form.of("method", "MAIL", "reason", "OTHER"));

		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(this.jdbc.sql("select count(*) from password_reset where customer_id = ?")
			.param(id())
			.query(Long.class)
			.single()).isZero();
	}

	@Test
	void isNoOtherEdit() {
		this.clock.advance(FRESH);

		assertThat(save(account().with("username", "u" + this.fixtures.unique())).statusCode()).isEqualTo(302);
		assertThat(this.editor
			.post(page().replace("/account", "/general"),
					Form.of("version", "1", "firstName", "Jo", "lastName", "Okafor"))
			.statusCode()).isEqualTo(302);
	}

	/** What stood there before is looked up, not read from the form. */
	@Test
	void isNotHiddenByTheForm() {
		this.clock.advance(FRESH);
		Form forged = account().with("email", this.other).with("was.email", this.other);

		assertThat(save(forged).statusCode()).isEqualTo(403);
		assertThat(save(account().and("email", this.other)).statusCode()).as("twice").isEqualTo(400);
		assertThat(save(account().with("email", "")).statusCode()).as("emptied").isEqualTo(403);
		assertThat(save(account().without("email").and("_email", "on")).statusCode()).as("absent").isEqualTo(403);
		assertThat(this.editor.post(page() + "?email=" + this.customer.getEmail(), account().with("email", this.other))
			.statusCode()).as("in the address as well").isEqualTo(400);
		assertThat(this.editor.post(page().replace("/" + id() + "/", "/0x" + Long.toHexString(id()) + "/"), forged)
			.statusCode()).as("the id written otherwise").isEqualTo(403);
		assertThat(stored()).isEqualTo(this.customer.getEmail());
	}

	/** R36: nobody learns which address a customer elsewhere has. */
	@Test
	void tellsNothingOfCustomersElsewhere() {
		Customer foreign = this.fixtures.customer(this.fixtures.vendor());
		this.clock.advance(FRESH);
		String there = "/scopes/" + this.vendor.getCode() + "/customers/" + foreign.id() + "/account";

		assertThat(this.editor.post(there, account().with("email", String.valueOf(foreign.getEmail()))).statusCode())
			.isEqualTo(404);
		assertThat(this.editor.post(there, account().with("email", this.other)).statusCode()).isEqualTo(404);
	}

	private HttpResponse<String> save(Form form) {
		return this.editor.post(page(), form);
	}

	private Form account() {
		String email = String.valueOf(this.customer.getEmail());
		String username = String.valueOf(this.customer.getUsername());
		return Form.of("version", "0", "username", username, "email", email, "type", "REGISTERED", "status", "ACTIVE",
				"was.username", username, "was.email", email);
	}

	private String page() {
		return "/scopes/" + this.vendor.getCode() + "/customers/" + id() + "/account";
	}

	private long id() {
		return this.customer.id();
	}

	private String stored() {
		return this.jdbc.sql("select email from customer where id = ?").param(id()).query(String.class).single();
	}

}
