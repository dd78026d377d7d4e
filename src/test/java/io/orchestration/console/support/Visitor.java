package io.orchestration.console.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person in front of a browser. Finds everything by what is to be read on the screen.
 */
public class Visitor implements AutoCloseable {

	private static final String AXE = AxeBuilder.getAxeScript();

	/** A sandboxed frame runs no script, not even one that examines it. */
	private static final String VIOLATIONS = """
			() => axe.run({ exclude: ['iframe[sandbox]'] }, {
				resultTypes: ['violations'],
				runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
			}).then((it) => it.violations.map((rule) => `${rule.id}: ${rule.help} ${rule.nodes[0].html}`))""";

	/** Links that lead to the page they stand on. */
	private static final String NOWHERE = "() => [...document.querySelectorAll('a[href=\"\"]')].map((it) => it.outerHTML)";

	private final Page page;

	private final List<String> complaints = new CopyOnWriteArrayList<>();

	Visitor(Page page) {
		this.page = page;
		page.onConsoleMessage(this::listen);
		page.onPageError((error) -> this.complaints.add(error));
	}

	/** The window, for what this class has no verb for. */
	public Page page() {
		return this.page;
	}

	/** Opens an address, within the application or a full one from a mail. */
	public void open(String url) {
		this.page.navigate(url);
	}

	/** Clicks the button with this label. */
	public void press(String button) {
		// what still loads may move the button away from under the finger
		this.page.waitForLoadState();
		byRole(AriaRole.BUTTON, button).click();
	}

	/** Follows the link with this text. */
	public void follow(String link) {
		byRole(AriaRole.LINK, link).click();
	}

	/** Types into the field with this label. */
	public void type(String label, String text) {
		byRole(AriaRole.TEXTBOX, label).or(this.page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)))
			.and(this.page.locator("input:not([type=radio]):not([type=checkbox]),textarea"))
			.first()
			.fill(text);
	}

	/** Chooses the radio button with this label. */
	public void choose(String label) {
		byRole(AriaRole.RADIO, label).check();
	}

	/** What is on the screen under this role and name. */
	public Locator byRole(AriaRole role, String name) {
		return this.page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true));
	}

	/** What comes up in a window of its own when the person does this. */
	public Visitor popup(Runnable deed) {
		return new Visitor(this.page.waitForPopup(deed));
	}

	/** Signs in to the console. */
	public void signIn(TestUser user) {
		open("/sign-in");
		type("Email", user.email());
		type("Password", Fixtures.PASSWORD);
		press("Sign in");
		this.page.waitForURL((url) -> !url.endsWith("/sign-in"));
	}

	/**
	 * Lets the page be examined: WCAG by axe, a doctype, no link to nowhere, and nothing
	 * in the browser's console.
	 */
	public void examine() {
		assertThat(this.page.evaluate("document.compatMode")).as(this.page.url()).isEqualTo("CSS1Compat");
		if (this.page.evaluate("typeof axe").equals("undefined")) {
			this.page.evaluate(AXE);
		}
		assertThat(this.page.evaluate(NOWHERE)).as(this.page.url()).isEqualTo(List.of());
		assertThat(this.page.evaluate(VIOLATIONS)).as(this.page.url()).isEqualTo(List.of());
		assertThat(this.complaints).as(this.page.url()).isEmpty();
	}

	/** The same by day and by night, on a telephone and on a desk. */
	public void examineOnAllScreens() {
		for (ColorScheme scheme : new ColorScheme[] { ColorScheme.LIGHT, ColorScheme.DARK }) {
			this.page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
			this.page.setViewportSize(390, 844);
			examine();
			assertThat(this.page.evaluate("document.documentElement.scrollWidth")).as(this.page.url()).isEqualTo(390);
			this.page.setViewportSize(1280, 800);
			examine();
		}
	}

	@Override
	public void close() {
		this.page.context().close();
	}

	private void listen(ConsoleMessage message) {
		// an answer of 4xx is logged as an error too; those are looked at by tests of
		// their own
		if ("error".equals(message.type()) && !message.text().startsWith("Failed to load resource")) {
			this.complaints.add(message.text());
		}
	}

}
