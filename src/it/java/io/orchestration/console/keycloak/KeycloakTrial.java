package io.orchestration.console.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.options.AriaRole;
import io.orchestration.console.ConsoleApplication;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.settings.Setting;
import io.orchestration.console.settings.SettingChoices;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Signs people in through a real Keycloak and prints what was seen. */
public final class KeycloakTrial {

	private static final int KEYCLOAK_PORT = 8111;

	private static final int CONSOLE_PORT = 8112;

	private static final String HOME = "http://localhost:" + CONSOLE_PORT;

	private static final String DATABASE = "jdbc:h2:mem:keycloak;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;"
			+ "DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1";

	private static final String NEW_PASSWORD = "seven herons cross a frozen field";

	private final TrialClock clock = new TrialClock();

	private final Browser browser;

	private boolean held = true;

	private KeycloakTrial(Browser browser) {
		this.browser = browser;
	}

	/** Exits with 1 if something was not as it should be. */
	public static void main(String[] arguments) throws Exception {
		boolean held;
		try (KeycloakServer keycloak = new KeycloakServer(home(), Path.of("src/it/realm.json"), KEYCLOAK_PORT);
				Playwright playwright = Playwright
					.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
			KeycloakTrial trial = new KeycloakTrial(playwright.chromium()
				.launch(new LaunchOptions().setExecutablePath(chromium()).setChromiumSandbox(false)));
			System.out.println("Keycloak was ready after " + keycloak.awaitReady().toSeconds() + " s");
			held = trial.run(keycloak.issuer());
		}
		System.exit(held ? 0 : 1);
	}

	private boolean run(String issuer) {
		try (ConfigurableApplicationContext console = start(issuer)) {
			SettingChoices choices = console.getBean(SettingChoices.class);
			choices.choose(console.getBean(Scopes.class).tree().root(), Setting.ALLOW_MANUAL_ENTRY, true);
			JdbcClient jdbc = console.getBean(JdbcClient.class);
			jdbc.sql("update console_user set enabled = false where email = 'editor@example.com'").update();

			see("a matched user is let in", isNamed(signIn("matched"), "Rae Whitfield"));
			see("an unverified address is refused", signIn("unverified").url().endsWith("?unmatched"));
			see("a disabled user is refused", signIn("disabled").url().endsWith("?unmatched"));
			see("an old sign-in is confirmed in another tab, and nothing typed is lost", confirm(jdbc));
			see("no token is in the session table",
					jdbc.sql("select count(*) from spring_session_attributes where attribute_name like '%Authorized%'")
						.query(Integer.class)
						.single() == 0);
		}
		return this.held;
	}

	private ConfigurableApplicationContext start(String issuer) {
		String client = "--spring.security.oauth2.client.";
		return new SpringApplicationBuilder(ConsoleApplication.class).profiles("demo")
			.initializers((context) -> ((GenericApplicationContext) context).registerBean("trialClock", Clock.class,
					() -> this.clock, (bean) -> bean.setPrimary(true)))
			.run("--server.port=" + CONSOLE_PORT, "--logging.level.root=warn", "--spring.datasource.url=" + DATABASE,
					client + "registration.keycloak.client-id=console",
					client + "registration.keycloak.client-secret=for-this-trial-only",
					client + "registration.keycloak.client-name=Keycloak",
					client + "provider.keycloak.issuer-uri=" + issuer);
	}

	/** In a browser nobody has used. */
	private Page signIn(String user) {
		Page page = this.browser.newContext().newPage();
		page.navigate(HOME + "/sign-in");
		link(page, "Sign in with Keycloak");
		tellKeycloak(page, user);
		page.waitForURL((url) -> url.startsWith(HOME));
		page.waitForLoadState();
		return page;
	}

	private boolean confirm(JdbcClient jdbc) {
		long customer = jdbc
			.sql("select c.id from customer c join scope s on s.id = c.scope_id where s.code = 'maple' order by c.id "
					+ "fetch first 1 row only")
			.query(Long.class)
			.single();
		Page page = signIn("matched");
		page.navigate(HOME + "/scopes/maple/customers/" + customer + "/password");
		page.getByRole(AriaRole.RADIO, new GetByRoleOptions().setName("Type new password").setExact(true)).check();
		page.getByLabel("Caller verified by").selectOption("IN_PERSON");
		page.getByLabel("Case number").fill("INC-4711");
		this.clock.goAhead(Duration.ofMinutes(6));
		enter(page);
		this.clock.goAhead(Duration.ZERO);
		Page tab = page.waitForPopup(() -> link(page, "Confirm with Keycloak"));
		tellKeycloak(tab, "matched");
		tab.waitForURL((url) -> url.endsWith("?confirmed"));
		tab.close();
		button(page, "Continue");
		boolean kept = "INC-4711".equals(page.getByLabel("Case number").inputValue());
		enter(page);
		return kept && page.getByText("Password updated").first().isVisible();
	}

	/** Only pages of somebody who is in name them. */
	private static boolean isNamed(Page page, String user) {
		Locator name = page.getByText(user).first();
		name.waitFor();
		return name.isVisible();
	}

	private static void enter(Page page) {
		page.locator("#password").fill(NEW_PASSWORD);
		page.locator("#retyped").fill(NEW_PASSWORD);
		button(page, "OK");
		page.waitForLoadState();
	}

	private static void tellKeycloak(Page page, String user) {
		page.waitForURL((url) -> url.contains("/realms/console/"));
		if (page.locator("#username").isVisible()) {
			page.locator("#username").fill(user);
		}
		page.locator("#password").fill("known-to-keycloak-alone");
		page.locator("#kc-login").click();
	}

	private static void link(Page page, String name) {
		page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true)).click();
	}

	private static void button(Page page, String name) {
		page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true)).click();
	}

	private void see(String what, boolean seen) {
		this.held &= seen;
		System.out.println((seen ? "seen:     " : "NOT SEEN: ") + what);
	}

	private static Path home() throws IOException {
		try (Stream<Path> unpacked = Files.list(Path.of("target/keycloak"))) {
			return unpacked.filter((it) -> Files.exists(it.resolve("bin/kc.sh"))).findFirst().orElseThrow();
		}
	}

	private static Path chromium() {
		return List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
			.stream()
			.map(Path::of)
			.filter(Files::isExecutable)
			.findFirst()
			.orElseThrow(() -> new IllegalStateException("there is no Chromium"));
	}

}
