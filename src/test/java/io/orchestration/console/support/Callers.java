package io.orchestration.console.support;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;

/** Lets tests speak HTTP to the running application. */
@TestComponent
public class Callers {

	private final Environment environment;

	Callers(Environment environment) {
		this.environment = environment;
	}

	/** Somebody without a session. */
	public Caller stranger() {
		return new Caller(port());
	}

	/** Somebody signed in to the console. */
	public Caller signedIn(TestUser user) {
		Caller caller = stranger();
		caller.readToken("/sign-in");
		caller.post("/sign-in", Form.of("email", user.email(), "password", Fixtures.PASSWORD));
		caller.readToken("/account/password");
		return caller;
	}

	/** Somebody who comes with this session, as it stands in a Cookie header. */
	public Caller with(String cookie) {
		return stranger().with(cookie);
	}

	/** How the application calls itself in mails. */
	public String origin() {
		return this.environment.getRequiredProperty("console.public-base-url");
	}

	/** Where the application listens. */
	public int port() {
		return this.environment.getRequiredProperty("server.port", Integer.class);
	}

}
