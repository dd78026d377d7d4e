package io.orchestration.console.security;

import java.net.http.HttpResponse;

import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HttpTest;
import io.orchestration.console.support.Stored;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@HttpTest
@Tag("look")
class SignInPageIT {

	private static final String TYPED = "rae.whitfeild@example.com";

	@Autowired
	Callers callers;

	@Autowired
	JdbcClient jdbc;

	private Caller visitor;

	@BeforeEach
	void aMistypedAddress() {
		this.visitor = this.callers.stranger();
		this.visitor.readToken("/sign-in");
	}

	@Test
	void keepsTheAddressButNotThePassword() {
		HttpResponse<String> page = signIn(TYPED);

		assertThat(page.body()).contains("value=\"" + TYPED + "\"").doesNotContain("quiet harbor");
	}

	@Test
	void keepsNothingThatIsNoAddress() {
		HttpResponse<String> page = signIn("a".repeat(255));

		assertThat(page.body()).contains("do not match a console user").doesNotContain("aaaa");
	}

	@Test
	void forgetsItOnTheWayBack() {
		signIn(TYPED);

		assertThat(this.visitor.get("/sign-in").body()).doesNotContain(TYPED);
	}

	/** A mistyped password is nearly the right one (T2, R54). */
	@Test
	void leavesThePasswordInNoTable() {
		signIn(TYPED);

		String stored = Stored.everything(this.jdbc);
		assertThat(stored.contains(TYPED)).as("the session is stored").isTrue();
		assertThat(stored.contains("quiet harbor")).as("the password is stored").isFalse();
	}

	private HttpResponse<String> signIn(String email) {
		return this.visitor
			.follow(this.visitor.post("/sign-in", Form.of("email", email, "password", "lanterns over quiet harbor")));
	}

}
