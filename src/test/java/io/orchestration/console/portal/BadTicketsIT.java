package io.orchestration.console.portal;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.CustomerPasswordService;
import io.orchestration.console.password.PasswordReset;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HttpTest;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Over real HTTP, no byte tells what is wrong with a ticket (T3, T10, R11). */
@HttpTest
class BadTicketsIT {

	private static final String NEW = "seventeen paper boats at dawn";

	@Autowired
	CustomerPasswordService passwords;

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

	private String form;

	@BeforeEach
	void aVendor() {
		this.links = new Links(this.passwords, this.fixtures, this.jdbc, this.clock);
		this.scope = this.fixtures.vendor();
		this.form = "/portal/" + this.scope.getCode() + "/reset";
	}

	@Test
	void areAnsweredAlikeWhenOpened() {
		Map<String, String> answers = new LinkedHashMap<>();
		badLinks().forEach((cause, link) -> answers.put(cause, Caller.masked(open(visitor(), link))));

		assertThat(answers.values()).allMatch((it) -> it.startsWith("410"));
		assertThat(answers.values().stream().distinct()).as(answers.toString()).hasSize(1);
	}

	@Test
	void areAnsweredAlikeWhenAPasswordIsSent() {
		Map<String, String> answers = new LinkedHashMap<>();
		badLinks().forEach((cause, link) -> answers.put(cause, Caller.masked(choose(link))));

		assertThat(answers.values()).allMatch((it) -> it.startsWith("410"));
		assertThat(answers.values().stream().distinct()).as(answers.toString()).hasSize(1);
	}

	private HttpResponse<String> choose(String link) {
		Caller visitor = visitor();
		open(visitor, link);
		return visitor.post(this.form, Form.of("reset", "1", "password", NEW, "retype", NEW));
	}

	private Caller visitor() {
		Caller visitor = this.callers.stranger();
		visitor.readToken("/portal/" + this.scope.getCode() + "/sign-in");
		return visitor;
	}

	private static HttpResponse<String> open(Caller visitor, String link) {
		return visitor.follow(visitor.get(link));
	}

	private Map<String, String> badLinks() {
		Map<String, String> bad = new LinkedHashMap<>();
		bad.put("unknown", this.form + "/" + this.links.ticket());
		bad.put("malformed", this.form + "/not-a-ticket");
		bad.put("longer", this.form + "/" + this.links.ticket() + "A");
		bad.put("the stored digest", this.form + "/" + Links.digest(link()));
		bad.put("the start of the stored digest", this.form + "/" + Links.digest(link()).substring(0, 43));
		bad.put("expired", expired());
		bad.put("used", used());
		bad.put("cancelled", cancelled());
		bad.put("of an inactive customer", ofSomebodyInactive());
		bad.put("of another scope", ofAnotherScope());
		return bad;
	}

	private String link() {
		return this.links.link(this.scope, this.fixtures.customer(this.scope));
	}

	private String expired() {
		String link = link();
		this.clock.advance(Duration.ofMinutes(60));
		return link;
	}

	private String used() {
		PasswordReset reset = this.links.reset(this.scope, this.fixtures.customer(this.scope));
		String link = this.links.link(this.scope, reset);
		Caller customer = visitor();
		open(customer, link);
		HttpResponse<String> done = customer.post(this.form,
				Form.of("reset", Long.toString(reset.id()), "password", NEW, "retype", NEW));
		assertThat(done.statusCode()).isEqualTo(303);
		return link;
	}

	private String cancelled() {
		Customer customer = this.fixtures.customer(this.scope);
		PasswordReset reset = this.links.reset(this.scope, customer);
		String link = this.links.link(this.scope, reset);
		this.passwords.cancel(this.scope, customer.id(), reset.id());
		return link;
	}

	private String ofSomebodyInactive() {
		Customer customer = this.fixtures.customer(this.scope);
		String link = this.links.link(this.scope, customer);
		this.jdbc.sql("update customer set status = 'INACTIVE' where id = ?").param(customer.id()).update();
		return link;
	}

	private String ofAnotherScope() {
		Scope other = this.fixtures.vendor();
		String link = this.links.link(other, this.fixtures.customer(other));
		return this.form + link.substring(link.lastIndexOf('/'));
	}

}
