package io.orchestration.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.orchestration.console.support.Chromium;
import io.orchestration.console.support.TestPort;
import io.orchestration.console.support.Visitor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT,
		properties = "spring.datasource.url=jdbc:h2:mem:pics;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH")
@ActiveProfiles("demo")
@ContextConfiguration(initializers = TestPort.class)
@ExtendWith(Chromium.class)
class OverviewPictures {

	@Test
	void take(Visitor visitor) {
		visitor.open("/sign-in");
		visitor.type("Email", "admin@example.com");
		visitor.type("Password", "demo-console-2026");
		visitor.press("Sign in");
		visitor.page().waitForURL((url) -> !url.endsWith("/sign-in"));
		for (String it : List.of("maple/overview", "blue-mesa/overview?days=7", "global/overview?days=90",
				"thistle/overview", "maple/overview?days=0")) {
			visitor.open("/scopes/" + it);
			picture(visitor, it.replaceAll("[^a-z0-9]+", "-"));
		}
		visitor.open("/scopes/global/overview?days=90");
		visitor.page().getByText("as a table").first().click();
		picture(visitor, "table");
	}

	private void picture(Visitor visitor, String name) {
		Page page = visitor.page();
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			for (int width : new int[] { 390, 1280 }) {
				page.setViewportSize(width, (width < 1000) ? 844 : 800);
				page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
					.setPath(Path.of("target/tour", String.format(Locale.ROOT, "%s-%d-%s.png", name, width,
							scheme.name().toLowerCase(Locale.ROOT)))));
			}
		}
	}

}
