package io.orchestration.console.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.mail.MailProgress.State;
import io.orchestration.console.password.ResetState;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Statements;
import io.orchestration.console.web.Zones;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The figures are those of the chosen scope and of what is below it, by the reader's days
 * (R36).
 */
@ConsoleTest
class OverviewTests {

	private static final Instant NOW = Instant.parse("2030-03-20T12:00:00Z");

	private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

	@Autowired
	Fixtures fixtures;

	@Autowired
	JdbcClient jdbc;

	@Autowired
	Scopes scopes;

	@Autowired
	ResetStatistics resets;

	@Autowired
	MailStatistics mails;

	@Autowired
	LockStatistics locks;

	private Happenings happenings;

	private Scope vendor;

	@BeforeEach
	void aVendor() {
		this.happenings = new Happenings(this.jdbc);
		this.vendor = this.fixtures.vendor();
	}

	@Test
	void coverTheScopeAndWhatIsBelowItAndNothingElse() {
		Scope store = this.fixtures.store(this.vendor);
		for (Scope scope : new Scope[] { this.vendor, store, this.fixtures.vendor() }) {
			Customer customer = customer(scope);
			long reset = this.happenings.asked(customer, NOW);
			this.happenings.undelivered(customer, reset, State.REFUSED, NOW);
			this.happenings.locked(customer, NOW.plusSeconds(1));
		}

		Overview ofVendor = overview(30, Zones.UTC);
		Overview ofStore = overviews(NOW).of(store, 30, Zones.UTC);

		assertThat(ofVendor.resets().asked()).isEqualTo(2);
		assertThat(ofVendor.mails().total()).isEqualTo(2);
		assertThat(ofVendor.locked().number()).isEqualTo(2);
		assertThat(ofStore.resets().asked()).isOne();
		assertThat(ofStore.mails().total()).isOne();
		assertThat(ofStore.locked().number()).isOne();
	}

	@Test
	void coverTodayAndAsManyDaysBeforeItAsTheyShould() {
		asked("2030-03-13T23:59:59.999Z", "2030-03-14T00:00:00Z", "2030-03-20T12:00:00Z");

		ResetFigures week = overview(7, Zones.UTC).resets();

		assertThat(week.asked()).isEqualTo(2);
		assertThat(perDay(week)).isEqualTo(Map.of(day("2030-03-14"), 1L, day("2030-03-20"), 1L));
		assertThat(week.perDay().stacks()).hasSize(7);
	}

	/** The 10th has 23 hours there, and began and ended elsewhere than in Greenwich. */
	@Test
	void countByTheDaysOfTheReaderHoweverLongTheyAre() {
		asked("2030-03-10T04:59:59Z", "2030-03-10T05:00:00Z", "2030-03-11T03:59:59Z", "2030-03-11T04:00:00Z");

		assertThat(perDay(overview(30, TORONTO).resets()))
			.isEqualTo(Map.of(day("2030-03-09"), 1L, day("2030-03-10"), 2L, day("2030-03-11"), 1L));
		assertThat(perDay(overview(30, Zones.UTC).resets()))
			.isEqualTo(Map.of(day("2030-03-10"), 2L, day("2030-03-11"), 2L));
	}

	@Test
	void countTheHourThatHappensTwiceToItsDay() {
		asked("2029-11-04T03:59:59Z", "2029-11-04T04:00:00Z", "2029-11-05T04:59:59Z", "2029-11-05T05:00:00Z");

		ResetFigures autumn = overviews(Instant.parse("2029-11-20T12:00:00Z")).of(this.vendor, 30, TORONTO).resets();

		assertThat(perDay(autumn))
			.isEqualTo(Map.of(day("2029-11-03"), 1L, day("2029-11-04"), 2L, day("2029-11-05"), 1L));
	}

	@Test
	void endWithTheDayThatIsTodayWhereTheReaderIs() {
		Instant tomorrowInTokyo = Instant.parse("2030-03-20T15:00:00Z");

		assertThat(overviews(tomorrowInTokyo).of(this.vendor, 7, ZoneId.of("Asia/Tokyo")).days().last())
			.isEqualTo(day("2030-03-21"));
		assertThat(overviews(tomorrowInTokyo).of(this.vendor, 7, TORONTO).days().last()).isEqualTo(day("2030-03-20"));
	}

	@Test
	void tellMailedFromTypedResets() {
		this.happenings.typed(customer(), NOW);
		asked("2030-03-20T01:00:00Z", "2030-03-20T02:00:00Z");

		ResetFigures figures = overview(7, Zones.UTC).resets();

		assertThat(figures.byMail()).isEqualTo(2);
		assertThat(figures.typed()).isOne();
		assertThat(figures.perDay().stacks().get(6)).isEqualTo(new Stack(6, day("2030-03-20"), 2, 1));
	}

	@Test
	void tellWhatBecameOfEach() {
		Stream.of(ResetState.COMPLETED, ResetState.CANCELLED, ResetState.SUPERSEDED, ResetState.REVOKED)
			.forEach((it) -> this.happenings.ended(customer(), it, NOW.minusSeconds(600)));
		this.happenings.typed(customer(), NOW);
		asked("2030-03-20T11:00:00Z", "2030-03-20T11:00:01Z");

		ResetFigures figures = overview(30, Zones.UTC).resets();

		assertThat(fates(figures)).isEqualTo(Map.of(Fate.COMPLETED, 2L, Fate.CANCELLED, 1L, Fate.SUPERSEDED, 1L,
				Fate.REVOKED, 1L, Fate.EXPIRED, 1L, Fate.OPEN, 1L, Fate.MAIL_REFUSED, 0L));
		assertThat(figures.completedShare()).isEqualTo(2 / 7d);
	}

	/** Where a password came of it all the same, the refusal did not matter. */
	@Test
	void sayOfWhichNobodyCouldUseTheLink() {
		for (State how : new State[] { State.REFUSED, State.BOUNCED, State.ACCEPTED }) {
			Customer customer = customer();
			long reset = this.happenings.asked(customer, NOW.minusSeconds(7200));
			this.happenings.undelivered(customer, reset, how, NOW.minusSeconds(7100));
		}
		Customer helped = customer();
		this.happenings.completed(helped, NOW.minusSeconds(7200), Duration.ofMinutes(5));
		this.happenings.undelivered(helped, latestReset(helped), State.BOUNCED, NOW);

		assertThat(fates(overview(30, Zones.UTC).resets())).containsEntry(Fate.MAIL_REFUSED, 2L)
			.containsEntry(Fate.EXPIRED, 1L)
			.containsEntry(Fate.COMPLETED, 1L);
	}

	@ParameterizedTest
	@CsvSource({ "90, 90", "60 90 3000, 90", "60 90, 75", "1 2 4 8, 3" })
	void knowTheMedianOfEvenAndOddNumbers(String seconds, long median) {
		for (String time : StringUtils.delimitedListToStringArray(seconds, " ")) {
			this.happenings.completed(customer(), NOW.minusSeconds(3600), Duration.ofSeconds(Long.parseLong(time)));
		}

		assertThat(overview(30, Zones.UTC).resets().median()).isEqualTo(new Wait(Duration.ofSeconds(median)));
	}

	@Test
	void knowTheMedianOfEachDayBesideThatOfAll() {
		this.happenings.completed(customer(), Instant.parse("2030-03-18T10:00:00Z"), Duration.ofSeconds(10));
		this.happenings.completed(customer(), Instant.parse("2030-03-18T11:00:00Z"), Duration.ofSeconds(20));
		this.happenings.completed(customer(), Instant.parse("2030-03-19T23:59:59Z"), Duration.ofMinutes(2));

		ResetFigures figures = overview(7, Zones.UTC).resets();

		assertThat(figures.median()).isEqualTo(new Wait(Duration.ofSeconds(20)));
		assertThat(figures.waits().dots()).containsExactly(
				new DailyWaits.Dot(4, day("2030-03-18"), new Wait(Duration.ofSeconds(15))),
				new DailyWaits.Dot(5, day("2030-03-19"), new Wait(Duration.ofMinutes(2))));
	}

	@Test
	void knowNoMedianOfNothingNorOfWhatIsTyped() {
		this.happenings.typed(customer(), NOW);
		this.happenings.ended(customer(), ResetState.CANCELLED, NOW);

		ResetFigures figures = overview(30, Zones.UTC).resets();

		assertThat(figures.median()).isNull();
		assertThat(figures.waits().dots()).isEmpty();
	}

	@Test
	void countMailsByTheDayTheyWereRefusedOrCameBack() {
		Customer customer = customer();
		this.happenings.undelivered(customer, 0, State.REFUSED, Instant.parse("2030-03-19T23:59:59Z"));
		this.happenings.undelivered(customer, 0, State.REFUSED, Instant.parse("2030-03-13T23:59:59Z"));
		this.happenings.undelivered(customer, 0, State.BOUNCED, Instant.parse("2030-03-20T00:00:00Z"));
		this.happenings.undelivered(customer, 0, State.ACCEPTED, Instant.parse("2030-03-20T00:00:00Z"));

		StackedBars refused = overview(7, Zones.UTC).mails();

		assertThat(refused.stacks()).filteredOn((it) -> it.total() > 0)
			.containsExactly(new Stack(5, day("2030-03-19"), 1, 0), new Stack(6, day("2030-03-20"), 0, 1));
	}

	@Test
	void countLocksThatHoldAtThisMoment() {
		this.happenings.locked(customer(), NOW);
		this.happenings.locked(customer(), NOW.plusMillis(1));
		customer();

		assertThat(overview(7, Zones.UTC).locked()).isEqualTo(new LockedAccounts(1, false));
	}

	@Test
	void stopCountingLocksWhereNobodyNeedsToKnow() {
		assertThat(LockedAccounts.of(10_000)).isEqualTo(new LockedAccounts(10_000, false));
		assertThat(LockedAccounts.of(10_001)).isEqualTo(new LockedAccounts(10_000, true));
	}

	/** One more asks whether the tree of scopes is still as it was. */
	@Test
	void costFourStatementsHoweverManyDaysAndScopes() {
		for (int at = 0; at < 3; at++) {
			asked(this.fixtures.store(this.vendor), "2030-03-10T12:00:00Z", "2030-03-20T12:00:00Z");
		}

		overview(7, TORONTO);

		try (Statements statements = new Statements()) {
			overview(90, TORONTO);

			assertThat(statements.sent()).filteredOn((it) -> !it.contains("sum(version)")).hasSizeLessThanOrEqualTo(4);
		}
	}

	private Overview overview(int days, ZoneId zone) {
		return overviews(NOW).of(this.vendor, days, zone);
	}

	private Overviews overviews(Instant now) {
		return new Overviews(this.scopes, this.resets, this.mails, this.locks, Clock.fixed(now, ZoneOffset.UTC));
	}

	private Customer customer() {
		return customer(this.vendor);
	}

	private Customer customer(Scope scope) {
		return this.fixtures.customer(scope);
	}

	private void asked(String... moments) {
		asked(this.vendor, moments);
	}

	private void asked(Scope scope, String... moments) {
		List.of(moments).forEach((it) -> this.happenings.asked(customer(scope), Instant.parse(it)));
	}

	private long latestReset(Customer customer) {
		return Objects.requireNonNull(this.jdbc.sql("select max(id) from password_reset where customer_id = ?")
			.param(customer.id())
			.query(Long.class)
			.single());
	}

	private static LocalDate day(String day) {
		return LocalDate.parse(day);
	}

	private static Map<LocalDate, Long> perDay(ResetFigures figures) {
		return figures.perDay()
			.stacks()
			.stream()
			.filter((it) -> it.total() > 0)
			.collect(Collectors.toMap(Stack::day, Stack::total));
	}

	private static Map<Fate, Long> fates(ResetFigures figures) {
		return figures.fates().stream().collect(Collectors.toMap(FateShare::fate, FateShare::number));
	}

}
