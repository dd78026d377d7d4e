package io.orchestration.console.web;

import java.time.ZoneId;
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

	@Override
	public Locale getLocale() {
		return this.language;
	}

	@Override
	public TimeZone getTimeZone() {
		return TimeZone.getTimeZone(this.zone);
	}

}
