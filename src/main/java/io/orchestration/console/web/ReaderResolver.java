package io.orchestration.console.web;

import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Stream;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.LocaleContextResolver;
import org.springframework.web.util.WebUtils;

/**
 * Finds out for whom a page is written: what is known of the reader comes first, then
 * what the browser says. Asked anew for every request, so a changed habit counts at once
 * and on every node; not asked at all for what has no reader, such as style sheets.
 */
@Component(DispatcherServlet.LOCALE_RESOLVER_BEAN_NAME)
class ReaderResolver implements LocaleContextResolver {

	/** Written by {@code zone.js}. */
	static final String ZONE_COOKIE = "zone";

	private static final String READER = Reader.class.getName();

	private static final ReadingHabit UNKNOWN = new ReadingHabit(null, null, null);

	private final List<ReadingHabits> habits;

	ReaderResolver(List<ReadingHabits> habits) {
		this.habits = habits;
	}

	@Override
	public LocaleContext resolveLocaleContext(HttpServletRequest request) {
		return new TimeZoneAwareLocaleContext() {

			@Override
			public Locale getLocale() {
				return reader(request).getLocale();
			}

			@Override
			public TimeZone getTimeZone() {
				return reader(request).getTimeZone();
			}

		};
	}

	@Override
	public void setLocaleContext(HttpServletRequest request, @Nullable HttpServletResponse response,
			@Nullable LocaleContext context) {
		throw new UnsupportedOperationException("a reader's habit is not set here");
	}

	private Reader reader(HttpServletRequest request) {
		if (request.getAttribute(READER) instanceof Reader known) {
			return known;
		}
		ReadingHabit habit = habitOf(request);
		Stream<Locale> wanted = Stream
			.of(Stream.ofNullable(habit.language()), accepted(request), Stream.ofNullable(habit.otherwise()))
			.flatMap((it) -> it);
		Reader reader = new Reader(Translations.firstOf(wanted), zone(habit, request));
		request.setAttribute(READER, reader);
		return reader;
	}

	private ReadingHabit habitOf(HttpServletRequest request) {
		if (Outage.isTold(request)) {
			return UNKNOWN;
		}
		try {
			return this.habits.stream().flatMap((it) -> it.of(request).stream()).findFirst().orElse(UNKNOWN);
		}
		catch (DataAccessException | TransactionException ex) {
			if (request.getDispatcherType() != DispatcherType.ERROR) {
				throw ex;
			}
			// the page that says so has to be written all the same
			return UNKNOWN;
		}
	}

	/** Without the header the request would name the language of the server. */
	private static Stream<Locale> accepted(HttpServletRequest request) {
		return (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null)
				? Collections.list(request.getLocales()).stream() : Stream.empty();
	}

	private static ZoneId zone(ReadingHabit habit, HttpServletRequest request) {
		return Optional.ofNullable(habit.zone())
			.or(() -> Optional.ofNullable(WebUtils.getCookie(request, ZONE_COOKIE))
				.map(Cookie::getValue)
				.flatMap(Zones::find))
			.orElse(Zones.UTC);
	}

}
