package io.orchestration.console.password;

import java.net.http.HttpResponse;
import java.util.List;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HttpTest;
import io.orchestration.console.support.Mailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** A reset mail goes to the stored address, whatever a request brings (T16, R19, R47). */
@HttpTest
class AddressForgeryIT {

	private static final String THIEF = "thief@example.org";

	@Autowired
	Fixtures fixtures;

	@Autowired
	Callers callers;

	@Autowired
	Mailbox mailbox;

	@Autowired
	JdbcClient jdbc;

	private Scope vendor;

	private Customer customer;

	private Caller editor;

	@BeforeEach
	void people() {
		this.vendor = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.vendor);
		this.editor = this.callers.signedIn(this.fixtures.staff(Role.EDITOR, this.vendor));
	}

	@ParameterizedTest
	@ValueSource(strings = { "email", "email[]", "email[0]", "recipient", "to", "customer.email", "customerId" })
	void oneAddressInTheRequestIsIgnored(String name) {
		HttpResponse<String> answer = this.editor.post(path("/password"), byMail().and(name, THIEF));

		assertThat(answer.statusCode()).isEqualTo(302);
		assertThat(recipients()).containsExactly(address());
		this.mailbox.await(address(), 1);
		assertThat(this.mailbox.to(THIEF)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "email", "email[]", "recipient" })
	void twoAddressesInTheRequestAreRefused(String name) {
		HttpResponse<String> answer = this.editor.post(path("/password"),
				byMail().and(name, address()).and(name, THIEF));

		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(recipients()).isEmpty();
	}

	@Test
	void anArrayOfAddressesIsNoForm() {
		HttpResponse<String> answer = this.editor.postJson(path("/password"),
				"{\"method\":\"MAIL\",\"email\":[\"" + address() + "\",\"" + THIEF + "\"]}");

		assertThat(answer.statusCode()).isBetween(400, 499);
		assertThat(recipients()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { THIEF + "\r\nBcc: a@example.org", THIEF + "\nRCPT TO:<a@example.org>",
			"a@example.net," + THIEF, "a@example.net;" + THIEF, "a@example.net " + THIEF, "Ada <" + THIEF + ">",
			"\"a@example.net\"@example.org", "a@example.net%0d%0aBcc:" + THIEF, "a@example.net\u2028Bcc: " + THIEF,
			"a@[127.0.0.1]", "(comment)" + THIEF, "a@example.net\\\r\n" + THIEF, "@example.net:" + THIEF,
			"a@example.net>\r\nDATA", "a@exam\u00ADple.net\u202E" })
	void noFieldStoresWhatIsMoreThanOneAddress(String typed) {
		String stored = stored();
		Form account = Form.of("version", "0", "username", "user" + this.fixtures.unique(), "email", typed, "type",
				"REGISTERED", "language", "", "status", "ACTIVE");
		Form whole = account.with("firstName", "Ada").with("lastName", "Marchetti");

		HttpResponse<String> edited = this.editor.post(path("/account"), account);
		HttpResponse<String> created = this.editor.post("/scopes/" + this.vendor.getCode() + "/customers/new", whole);

		assertThat(edited.statusCode()).isEqualTo(422);
		assertThat(edited.body()).contains("id=\"email-error\"");
		assertThat(created.statusCode()).isEqualTo(422);
		assertThat(created.body()).contains("id=\"email-error\"");
		assertThat(stored()).isEqualTo(stored);
	}

	private static Form byMail() {
		return Form.of("method", "MAIL", "reason", "OTHER");
	}

	private List<String> recipients() {
		return this.jdbc.sql("select recipient from outbox_mail where scope_id = ?")
			.param(this.vendor.id())
			.query(String.class)
			.list();
	}

	private String stored() {
		return this.jdbc.sql("select id, email from customer where scope_id = ? order by id")
			.param(this.vendor.id())
			.query()
			.listOfRows()
			.toString();
	}

	private String address() {
		return String.valueOf(this.customer.getEmail());
	}

	private String path(String page) {
		return "/scopes/" + this.vendor.getCode() + "/customers/" + this.customer.id() + page;
	}

}
