package io.orchestration.console.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A customer service representative at the console. */
class Csr {

	/** Of every console user in the sample data. */
	static final String PASSWORD = "demo-console-2026";

	static final String EMAIL = "csr@example.com";

	private final Browser browser;

	private final String email;

	Csr(Door door) {
		this(new Browser(door), EMAIL);
	}

	private Csr(Browser browser, String email) {
		this.browser = browser;
		this.email = email;
	}

	/** One that sends everything over the same connection. */
	static Csr keepingItsConnection(Door door) {
		return keepingItsConnection(door, EMAIL);
	}

	/** The same, signing in as another console user. */
	static Csr keepingItsConnection(Door door, String email) {
		return new Csr(Browser.keepingItsConnection(door), email);
	}

	/** Signs in; false if the console does not let this happen now. */
	boolean signIn() throws InterruptedException {
		try {
			this.browser.open("/sign-in");
			HttpResponse<String> answer = this.browser.submit("/sign-in",
					Map.of("email", this.email, "password", PASSWORD));
			return answer.statusCode() == 302 && !leadsTo(answer, "/sign-in")
					&& this.browser.open("/scopes/maple/customers").statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Sends the customer a reset mail and returns what the console answers. */
	HttpResponse<String> reset(Person customer) throws IOException, InterruptedException {
		return this.browser.submit("/scopes/maple/customers/" + customer.id() + "/password",
				Map.of("method", "MAIL", "reason", "FORGOTTEN"));
	}

	/** Sets the customer's password by hand and returns what the console answers. */
	HttpResponse<String> set(Person customer, String password) throws IOException, InterruptedException {
		return this.browser.submit("/scopes/maple/customers/" + customer.id() + "/password", Map.of("method", "MANUAL",
				"callerVerifiedBy", "CALLED_BACK", "reason", "FORGOTTEN", "password", password, "retyped", password));
	}

	/** Looks for customers. */
	HttpResponse<String> search(String words) throws IOException, InterruptedException {
		return this.browser.open("/scopes/maple/customers?search=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
	}

	/** Looks at the customer's Account tab. */
	HttpResponse<String> look(Person customer) throws IOException, InterruptedException {
		return this.browser.open("/scopes/maple/customers/" + customer.id() + "/account");
	}

	/** Whether the console said that the reset is under way. */
	static boolean isDone(HttpResponse<String> answer) {
		return answer.statusCode() == 302 && leadsTo(answer, "/account");
	}

	private static boolean leadsTo(HttpResponse<String> answer, String page) {
		return answer.headers().firstValue("Location").filter((it) -> it.contains(page)).isPresent();
	}

}
