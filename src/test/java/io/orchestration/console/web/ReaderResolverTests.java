package io.orchestration.console.web;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ReaderResolverTests {

	private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	@Test
	void putsTheChosenLanguageBeforeTheBrowsers() {
		accept("en-GB");

		assertThat(language(habit(Locale.FRENCH, null, null))).isEqualTo(Locale.FRENCH);
	}

	@ParameterizedTest
	@CsvSource({ "fr-CA,fr", "en-US,en", "'de,fr;q=0.8,en;q=0.5',fr", "'en,fr;q=0.9',en" })
	void followsTheBrowserWhereNothingIsChosen(String accepted, String language) {
		accept(accepted.replaceAll(";q=[0-9.]+", "").split(",", -1));

		assertThat(language(habit(null, Locale.GERMAN, null))).isEqualTo(Locale.forLanguageTag(language));
	}

	@Test
	void fallsBackToTheLikelyLanguage() {
		accept("de-DE");

		assertThat(language(habit(null, Locale.CANADA_FRENCH, null))).isEqualTo(Locale.FRENCH);
	}

	@Test
	void asksNobodysServerWhenTheBrowserDoesNotSay() {
		this.request.addPreferredLocale(Locale.FRENCH);
		this.request.removeHeader("Accept-Language");

		assertThat(language(habit(null, null, null))).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void speaksEnglishWhenThereAreNoTextsInAnyLanguageWanted() {
		accept("ja");

		assertThat(language(habit(Locale.GERMAN, Locale.ITALIAN, null))).isEqualTo(Locale.ENGLISH);
	}

	@Test
	void putsTheChosenZoneBeforeTheBrowsers() {
		this.request.setCookies(new Cookie("zone", "Europe/Paris"));

		assertThat(zone(habit(null, null, TORONTO))).isEqualTo(TORONTO);
	}

	@Test
	void takesTheBrowsersZone() {
		this.request.setCookies(new Cookie("zone", "Europe/Paris"));

		assertThat(zone(habit(null, null, null))).isEqualTo(ZoneId.of("Europe/Paris"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "Mars/Olympus", "+99:00", "<script>", "../../etc/localtime" })
	void takesUtcForAZoneNobodyKnows(String cookie) {
		this.request.setCookies(new Cookie("zone", cookie));

		assertThat(zone(habit(null, null, null))).isEqualTo(Zones.UTC);
	}

	@Test
	void listensToTheFirstWhoKnowsTheReader() {
		ReadingHabits ignorant = (request) -> Optional.empty();

		assertThat(context(ignorant, habit(Locale.FRENCH, null, null), habit(Locale.ENGLISH, null, null)).getLocale())
			.isEqualTo(Locale.FRENCH);
	}

	/** R60: the page that says so has to be written in some language. */
	@Test
	void followsTheBrowserOnTheErrorPageWhileTheDatabaseIsGone() {
		accept("fr");
		this.request.setDispatcherType(DispatcherType.ERROR);
		ReadingHabits gone = (request) -> {
			throw new DataAccessResourceFailureException("gone");
		};

		assertThat(context(gone).getLocale()).isEqualTo(Locale.FRENCH);
	}

	@Test
	void asksNobodyForWhatIsNotWritten() {
		ReadingHabits unasked = (request) -> {
			throw new AssertionError("asked");
		};

		assertThat(new ReaderResolver(List.of(unasked)).resolveLocaleContext(this.request)).isNotNull();
	}

	private void accept(String... languages) {
		this.request.setPreferredLocales(Arrays.stream(languages).map(Locale::forLanguageTag).toList());
	}

	private Locale language(ReadingHabits habits) {
		return Objects.requireNonNull(context(habits).getLocale());
	}

	private ZoneId zone(ReadingHabits habits) {
		return Objects.requireNonNull(context(habits).getTimeZone()).toZoneId();
	}

	private TimeZoneAwareLocaleContext context(ReadingHabits... habits) {
		return (TimeZoneAwareLocaleContext) new ReaderResolver(List.of(habits)).resolveLocaleContext(this.request);
	}

	private static ReadingHabits habit(@Nullable Locale language, @Nullable Locale otherwise, @Nullable ZoneId zone) {
		return (request) -> Optional.of(new ReadingHabit(language, otherwise, zone));
	}

}
