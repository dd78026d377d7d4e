package io.orchestration.console.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.CustomerPasswordService;
import io.orchestration.console.password.CustomerSignIn;
import io.orchestration.console.password.SignInResult;
import io.orchestration.console.password.SignInResult.SignedIn;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class NewPasswordAtOnceTests {

	private static final String NEW = "seventeen paper boats at dawn";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	CustomerPasswordService passwords;

	@Autowired
	CustomerSignIn signIns;

	@Autowired
	TestClock clock;

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	private Shopper shopper;

	private Links links;

	private Scope scope;

	private Customer customer;

	private String form;

	@BeforeEach
	void aCustomerWhoCannotSignIn() {
		this.links = new Links(this.passwords, this.fixtures, this.jdbc, this.clock);
		this.scope = this.fixtures.vendor();
		this.customer = this.fixtures.customer(this.scope);
		this.form = "/portal/" + this.scope.getCode() + "/reset";
		this.shopper = new Shopper(this.mvc);
	}

	@Test
	void isChosenExactlyOnceBy20AtOnce() throws Exception {
		String link = this.links.link(this.scope, this.customer);
		List<Shopper> shoppers = IntStream.range(0, 20).mapToObj((it) -> new Shopper(this.mvc)).toList();
		shoppers.forEach((it) -> assertThat(it.open(link)).hasStatusOk());

		List<MvcTestResult> results = atOnce(shoppers);

		List<MvcTestResult> won = results.stream().filter((it) -> it.getResponse().getStatus() == 303).toList();
		assertThat(won).hasSize(1);
		assertThat(results).filteredOn((it) -> !won.contains(it))
			.allSatisfy((it) -> assertThat(it).hasStatus(HttpStatus.GONE))
			.extracting(Shopper::body)
			.containsOnly(Shopper.body(this.shopper.open(link)));
		assertThat(signIn(NEW + " " + results.indexOf(won.get(0)))).isInstanceOf(SignedIn.class);
		assertThat(actions("reset.completed")).isEqualTo(1);
	}

	private List<MvcTestResult> atOnce(List<Shopper> shoppers) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(shoppers.size());
		List<Future<MvcTestResult>> waiting = new ArrayList<>();
		for (Shopper it : shoppers) {
			String own = NEW + " " + waiting.size();
			waiting.add(threads.submit(() -> it.submit(this.form, "password", own, "retype", own)));
		}
		List<MvcTestResult> results = new ArrayList<>();
		for (Future<MvcTestResult> it : waiting) {
			results.add(it.get());
		}
		threads.shutdown();
		return results;
	}

	private SignInResult signIn(String password) {
		return this.signIns.signIn(this.scope, Objects.requireNonNull(this.customer.getUsername()), password);
	}

	private long actions(String action) {
		return this.jdbc.sql("select count(*) from activity where customer_id = ? and action = ?")
			.params(this.customer.id(), action)
			.query(Long.class)
			.single();
	}

}
