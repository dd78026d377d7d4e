package io.orchestration.console.bench;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A customer who reads the mail, and later signs in to the vendor's website. */
class Shopper {

	private static final Pattern RESET = Pattern.compile("name=\"reset\"[^>]*value=\"(\\d+)\"");

	private final Browser browser;

	private String reset = "";

	Shopper(Door door) {
		this(new Browser(door));
	}

	private Shopper(Browser browser) {
		this.browser = browser;
	}

	/** One who sends everything over the same connection. */
	static Shopper keepingItsConnection(Door door) {
		return new Shopper(Browser.keepingItsConnection(door));
	}

	/** The same customer with the same open page, led to other nodes. */
	Shopper at(Door other) {
		Shopper moved = new Shopper(this.browser.at(other));
		moved.reset = this.reset;
		return moved;
	}

	/** Opens the link; false if it is no longer valid. */
	boolean open(String link) throws IOException, InterruptedException {
		this.browser.open(Links.path(link));
		HttpResponse<String> page = this.browser.open("/portal/maple/reset");
		Matcher form = RESET.matcher(page.body());
		if (page.statusCode() != 200 || !form.find()) {
			return false;
		}
		this.reset = form.group(1);
		return true;
	}

	/**
	 * Sends the form of the page that the link opened; whether the password is changed.
	 */
	boolean choose(String password) throws IOException, InterruptedException {
		HttpResponse<String> answer = this.browser.submit("/portal/maple/reset",
				Map.of("reset", this.reset, "password", password, "retype", password));
		return answer.statusCode() == 303 && answer.headers().firstValue("Location").orElse("").endsWith("/reset/done");
	}

	/** Whether the vendor's hosted page lets this login in. */
	boolean signIn(String login, String password) throws IOException, InterruptedException {
		openSignIn();
		return submitSignIn(login, password);
	}

	/** Opens the vendor's hosted page. */
	void openSignIn() throws IOException, InterruptedException {
		this.browser.open("/portal/maple/sign-in");
	}

	/** Sends the form of it; whether this login is let in. */
	boolean submitSignIn(String login, String password) throws IOException, InterruptedException {
		return this.browser.submit("/portal/maple/sign-in", Map.of("login", login, "password", password))
			.statusCode() == 303;
	}

}
