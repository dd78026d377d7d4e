package io.orchestration.console;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.orchestration.console.support.Chromium;
import io.orchestration.console.support.TestPort;
import io.orchestration.console.support.Visitor;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Walks through the demo and takes a picture of every page and state, by day and by
 * night, on a desk and on a telephone, into {@code target/tour}. Nothing is asserted: the
 * pictures are for people to look at. Not a part of the build;
 * {@code src/docs/developing.md} says how to run it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT,
		properties = "spring.datasource.url=jdbc:h2:mem:tour;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestPort.class)
@ExtendWith(Chromium.class)
@TestMethodOrder(OrderAnnotation.class)
@Tag("look")
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class Tour {

	private static final Path PICTURES = Path.of("target/tour");

	private static final String PASSWORD = "demo-console-2026";

	private static final String MAPLE = "/scopes/maple";

	private static final String LINKS = """
			[...document.querySelectorAll('a[href]')].map((it) => it.href)
				.filter((it) => it.startsWith(location.origin)).map((it) => it.slice(location.origin.length))""";

	/** Of pages that differ in these only, one is enough. */
	private static final Pattern DETAIL = Pattern
		.compile("\\d+|(?<==)[^&]*|#.*|(?<=/reset)/.*|(?<=/scopes/)(?!choice)[a-z-]+");

	private static final int MOST_PAGES = 150;

	private final Set<String> seen = new HashSet<>();

	@Test
	@Order(1)
	void asAStranger(Visitor visitor) {
		picture(visitor, "/sign-in", "sign-in");
		visitor.type("Email", "csr@example.com");
		visitor.type("Password", "not this one");
		visitor.press("Sign in");
		picture(visitor, "sign-in-refused");
		picture(visitor, "/sign-in/forgotten", "forgotten");
		picture(visitor, "/nowhere", "sent-to-sign-in");
		picture(visitor, "/portal/maple/sign-in", "portal-sign-in");
		visitor.press("Sign in");
		picture(visitor, "portal-sign-in-refused");
		picture(visitor, "/portal/maple/password/forgotten", "portal-forgot-password");
		visitor.press("Send link");
		picture(visitor, "portal-forgot-password-refused");
		visitor.type("Email or username", "nobody@example.com");
		visitor.press("Send link");
		picture(visitor, "portal-link-sent");
		picture(visitor, "/portal/maple/out-of-date", "portal-out-of-date");
		picture(visitor, "/portal/maple/reset/no-such-link", "portal-bad-link");
		picture(visitor, "/portal/maple/password/change", "portal-temporary-password");
		picture(visitor, "/portal/nowhere/sign-in", "portal-not-found");
	}

	@Test
	@Order(2)
	void fromACallToANewPassword(Visitor csr, Visitor customer) {
		signIn(csr, "csr@example.com");
		picture(csr, "/scopes", "scope-selector");
		picture(csr, MAPLE + "/customers?search=okafor", "customers-found");
		picture(csr, MAPLE + "/customers?search=nobody+at+all", "customers-no-result");
		picture(csr, MAPLE + "/customers?registeredFrom=yesterday", "customers-bad-filter");
		csr.open(MAPLE + "/customers?search=okafor");
		csr.page().locator("table.listing tbody a").first().click();
		picture(csr, "customer-locked");
		csr.press("Reset Password");
		picture(csr, "reset-dialog");
		csr.press("OK");
		csr.page().locator("#latest-reset").getByText("not opened yet").waitFor();
		picture(csr, "reset-asked-for");

		csr.open("/mailbox");
		csr.page().locator("a[href^='/mailbox/']").first().click();
		picture(csr, "mail-with-link");
		customer
			.open(String.valueOf(csr.page().locator("a[href*='/portal/maple/reset/']").first().getAttribute("href")));
		picture(customer, "portal-new-password");
		customer.page().locator("main button").last().click();
		picture(customer, "portal-new-password-refused");
		customer.page().locator("input[name=password]").fill("copper kettles hum at midnight");
		customer.page().locator("input[name=retype]").fill("copper kettles hum at midnight");
		customer.page().locator("main button").last().click();
		picture(customer, "portal-done");
	}

	@Test
	@Order(3)
	void asACsr(Visitor csr) {
		signIn(csr, "csr@example.com");
		walk(csr, "csr", MAPLE + "/customers");
		picture(csr, "/scopes/nowhere/customers", "not-found");
		picture(csr, MAPLE + "/overview", "overview");
		picture(csr, "/scopes/blue-mesa/overview?days=7", "overview-week");
		picture(csr, "/scopes/blue-mesa/overview?days=90", "overview-quarter");
		picture(csr, MAPLE + "/overview?days=0", "overview-refused");
	}

	@Test
	@Order(4)
	void asAnAdministrator(Visitor administrator) {
		signIn(administrator, "admin@example.com");
		walk(administrator, "administrator", MAPLE + "/customers", "/mailbox");
		picture(administrator, "/scopes/global/overview", "overview-of-all");
		picture(administrator, "/scopes/thistle/overview", "overview-empty");
		for (String form : List.of("/customers/new", "/administration/users/new",
				"/administration/scopes/maple/children")) {
			administrator.open(MAPLE + form);
			administrator.page().locator("main form[method=post] button.btn-primary").first().click();
			picture(administrator, "refused" + form.replace('/', '-'));
		}
		administrator.open(MAPLE + "/administration/customer");
		administrator.page().locator("main input[type=text]").first().fill("9");
		administrator.byRole(AriaRole.BUTTON, "Save").first().click();
		picture(administrator, "refused-options");
		integrations(administrator);
	}

	/** The sample data has no key, since nobody would have it. */
	private void integrations(Visitor administrator) {
		administrator.open(MAPLE + "/administration/integrations");
		administrator.press("Make a key");
		picture(administrator, "integrations-refused");
		administrator.type("Name", "Shop server");
		administrator.press("Make a key");
		picture(administrator, "integrations-key");
		administrator.follow("I have kept it");
		picture(administrator, "integrations-list");
		administrator.follow("End Shop server");
		picture(administrator, "integrations-end");
		picture(administrator, "/scopes/global/administration/integrations", "integrations-nowhere");
	}

	/** Goes wherever links lead, once to each kind of page. */
	private void walk(Visitor visitor, String who, String... starts) {
		Deque<String> open = new ArrayDeque<>(List.of(starts));
		Set<String> known = new HashSet<>();
		while (!open.isEmpty() && known.size() < MOST_PAGES) {
			String path = open.poll();
			String kind = DETAIL.matcher(path).replaceAll("");
			if (!known.add(kind) || kind.contains("/oauth2/")) {
				continue;
			}
			picture(visitor, path, who + kind.replaceAll("[^A-Za-z]+", "-"));
			links(visitor).stream()
				.filter((it) -> !known.contains(DETAIL.matcher(it).replaceAll("")))
				.forEach(open::add);
		}
	}

	private static List<String> links(Visitor visitor) {
		return ((List<?>) visitor.page().evaluate(LINKS)).stream().map(String::valueOf).toList();
	}

	private static void signIn(Visitor visitor, String email) {
		visitor.open("/sign-in");
		visitor.type("Email", email);
		visitor.type("Password", PASSWORD);
		visitor.press("Sign in");
		visitor.page().waitForURL((url) -> !url.endsWith("/sign-in"));
	}

	private void picture(Visitor visitor, String path, String name) {
		visitor.open(path);
		picture(visitor, name);
	}

	private void picture(Visitor visitor, String name) {
		if (!this.seen.add(name)) {
			return;
		}
		Page page = visitor.page();
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			for (int width : new int[] { 390, 1280 }) {
				page.setViewportSize(width, (width < 1000) ? 844 : 800);
				page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
					.setPath(PICTURES.resolve(String.format(Locale.ROOT, "%s-%d-%s.png", name, width,
							scheme.name().toLowerCase(Locale.ROOT)))));
			}
		}
	}

}
