package io.orchestration.console.twostep;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import jakarta.servlet.http.Cookie;
import org.bouncycastle.util.encoders.Base32;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** A console user in front of a browser of their own, and with a telephone. */
final class Desk {

	private static final Pattern SEED = Pattern.compile("<code class=\"seed\">([A-Z2-7 ]+)</code>");

	private static final Pattern RECOVERY_CODE = Pattern.compile("<li><code>([0-9A-Z-]+)</code></li>");

	private final MockMvcTester mvc;

	private final TestClock clock;

	private final TestUser user;

	private Cookie session = new Cookie("SESSION", "none");

	Desk(MockMvcTester mvc, TestClock clock, TestUser user) {
		this.mvc = mvc;
		this.clock = clock;
		this.user = user;
	}

	/** Another browser of the same person. */
	Desk elsewhere() {
		return new Desk(this.mvc, this.clock, this.user);
	}

	TestUser user() {
		return this.user;
	}

	/** The session's id, as the browser keeps it. */
	Cookie session() {
		return this.session;
	}

	/** Types address and password. */
	MvcTestResult signIn() {
		return post("/sign-in", "email", this.user.email(), "password", Fixtures.PASSWORD);
	}

	/** Sets up an app, from the first page to the recovery codes. */
	Phone setUpApp() {
		Phone phone = beginSetUp();
		String page = text(post("/account/two-step/app/confirmation", "code", phone.code()));
		return phone.with(RECOVERY_CODE.matcher(page).results().map((it) -> it.group(1)).toList());
	}

	/** The same; gives back the page with the recovery codes. */
	String finishSetUp() {
		return text(post("/account/two-step/app/confirmation", "code", beginSetUp().code()));
	}

	private Phone beginSetUp() {
		post("/account/two-step/app");
		return new Phone(this.clock, seedIn(text(get("/account/two-step/app"))));
	}

	static Seed seedIn(String page) {
		Matcher seed = SEED.matcher(page);
		assertThat(seed.find()).as(page).isTrue();
		return new Seed(Base32.decode(seed.group(1).replace(" ", "")));
	}

	MvcTestResult get(String path) {
		return keep(this.mvc.get().uri(path).cookie(this.session));
	}

	/** Sends a form with these names and values. */
	MvcTestResult post(String path, String... pairs) {
		MockMvcRequestBuilder request = this.mvc.post().uri(path).cookie(this.session).with(csrf());
		for (int at = 0; at < pairs.length; at += 2) {
			request = request.param(pairs[at], pairs[at + 1]);
		}
		return keep(request);
	}

	static String text(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	private MvcTestResult keep(MockMvcRequestBuilder request) {
		MvcTestResult answer = request.exchange();
		Arrays.stream(answer.getResponse().getCookies()).forEach((it) -> this.session = it);
		return answer;
	}

	/**
	 * What shows the codes.
	 *
	 * @param clock everybody's
	 * @param seed shared with the console
	 * @param recoveryCodes beside it, on paper
	 */
	record Phone(TestClock clock, Seed seed, List<String> recoveryCodes) {

		Phone(TestClock clock, Seed seed) {
			this(clock, seed, List.of());
		}

		Phone with(List<String> codes) {
			return new Phone(this.clock, this.seed, codes);
		}

		String code() {
			return this.seed.code(this.clock.instant());
		}

		/** Waits for one nobody has typed yet. */
		String nextCode() {
			this.clock.advance(Duration.ofSeconds(30));
			return code();
		}

	}

}
