package io.orchestration.console.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.TimeZone;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.i18n.TimeZoneAwareLocaleContext;

/**
 * For whom something is written.
 *
 * @param language one there are texts in
 * @param zone by which moments are told
 */
public record Reader(Locale language, ZoneId zone) implements TimeZoneAwareLocaleContext {

	/** Whoever looks at the page that is being answered. */
	public static Reader ofThisPage() {
		return new Reader(LocaleContextHolder.getLocale(), LocaleContextHolder.getTimeZone().toZoneId());
	}

	/** How many days earlier it was by their calendar: yesterday is one. */
	public long daysBetween(Instant earlier, Instant later) {
		return ChronoUnit.DAYS.between(LocalDate.ofInstant(earlier, this.zone), LocalDate.ofInstant(later, this.zone));
	}

	@Override
	public Locale getLocale() {
		return this.language;
	}

	@Override
	public TimeZone getTimeZone() {
		return TimeZone.getTimeZone(this.zone);
	}

}
