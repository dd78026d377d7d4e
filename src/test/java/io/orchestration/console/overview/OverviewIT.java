package io.orchestration.console.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.MailProgress.State;
import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.support.BrowserTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.Visitor;
import io.orchestration.console.support.WithoutJavaScript;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** The figures of a vendor as somebody looks at them. */
@BrowserTest
class OverviewIT {

	private static final Pattern SPOKEN = Pattern
		.compile("Resets per day 30 bars, one a day\\. The highest stands for 2, .*");

	private static final String OUTSIDE = """
			() => [...document.querySelectorAll('.chart text')].filter((it) => {
				const box = it.getBoundingClientRect();
				return box.left < 0 || box.right > document.documentElement.clientWidth;
			}).map((it) => it.textContent)""";

	private static final String SMALLEST_LETTERS = """
			() => Math.min(...[...document.querySelectorAll('.chart text')].map((it) => it.getBoundingClientRect().height))""";

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	TestClock clock;

	private Scope vendor;

	@BeforeEach
	void aVendor() {
		this.vendor = this.fixtures.vendor();
	}

	@Test
	void isSoundOnAllScreensForEachPeriod(Visitor reader) {
		happen();
		open(reader, "/customers");
		reader.follow("Overview");
		assertThat(reader.page().getByRole(AriaRole.IMG).first()).hasAccessibleName(SPOKEN);

		for (String days : new String[] { "7 days", "90 days", "30 days" }) {
			reader.follow(days);
			reader.examineOnAllScreens();
			reader.page().setViewportSize(390, 844);
			assertThat((List<?>) reader.page().evaluate(OUTSIDE)).isEmpty();
			assertThat(((Number) reader.page().evaluate(SMALLEST_LETTERS)).doubleValue()).isGreaterThan(10);
			reader.page().setViewportSize(1280, 800);
		}
	}

	@Test
	void showsTheSameFiguresAsTables(Visitor reader) {
		happen();
		open(reader, "/overview?days=7");

		for (String chart : new String[] { "Resets per day", "Mails refused per day" }) {
			reader.page().getByText(chart + ", as a table").click();
			Locator table = reader.byRole(AriaRole.REGION, chart + ", as a table").getByRole(AriaRole.TABLE);
			assertThat(table.locator("tbody tr")).hasCount(7);
		}
		assertThat(reader.byRole(AriaRole.REGION, "Resets per day, as a table").locator("tbody tr").last())
			.containsText("2");
		reader.examineOnAllScreens();
	}

	@Test
	@WithoutJavaScript
	void isDrawnWithoutScripts(Visitor reader) {
		happen();
		open(reader, "/overview");

		reader.follow("7 days");

		assertThat(reader.page().locator(".chart rect.lower")).hasCount(3);
		assertThat(reader.page().locator(".chart circle.dot")).hasCount(1);
	}

	@Test
	void isSoundWhereNothingHappened(Visitor reader) {
		open(reader, "/overview");

		assertThat(reader.page().getByText("No reset was asked for on these days.")).isVisible();
		reader.examineOnAllScreens();
	}

	@Test
	void leadsFromAPeriodThereIsNotToThoseThereAre(Visitor reader) {
		open(reader, "/overview?days=365");
		reader.examineOnAllScreens();

		reader.follow("There is no such period. Choose 7, 30 or 90 days.");
		reader.page().keyboard().press("Tab");
		reader.page().keyboard().press("Enter");

		assertThat(reader.page().locator(".periods [aria-current]")).hasText("7 days");
	}

	private void happen() {
		Happenings happenings = new Happenings(this.jdbc);
		Instant now = this.clock.instant();
		happenings.completed(customer(), now.minus(Duration.ofDays(2)), Duration.ofSeconds(250));
		happenings.typed(customer(), now);
		Customer customer = customer();
		long reset = happenings.asked(customer, now);
		happenings.undelivered(customer, reset, State.REFUSED, now);
		happenings.locked(customer, now.plusSeconds(60));
	}

	private Customer customer() {
		return this.fixtures.customer(this.vendor);
	}

	private void open(Visitor visitor, String page) {
		visitor.signIn(this.fixtures.staff(Role.READER, this.vendor));
		visitor.open("/scopes/" + this.vendor.getCode() + page);
	}

}
