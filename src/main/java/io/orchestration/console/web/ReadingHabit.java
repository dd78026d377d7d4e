package io.orchestration.console.web;

import java.time.ZoneId;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * How somebody reads, as far as it is known without asking their browser.
 *
 * @param language what they read, whatever the browser says
 * @param otherwise what they are likely to read if the browser does not say
 * @param zone by which they read the clock, whatever the browser says
 */
public record ReadingHabit(@Nullable Locale language, @Nullable Locale otherwise, @Nullable ZoneId zone) {
}
