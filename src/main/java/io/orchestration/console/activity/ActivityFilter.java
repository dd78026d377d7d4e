package io.orchestration.console.activity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

import io.orchestration.console.activity.Fact.Result;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which lines of the audit trail somebody wants to see; what is absent does not narrow.
 *
 * @param action only this action
 * @param result only acts that ended so
 * @param person part of the name or address of the console user who acted
 * @param from the first day, where the reader is
 * @param to the last day, where the reader is
 */
public record ActivityFilter(@Nullable String action, @Nullable Result result,
		@Size(max = PERSON_LENGTH) @Nullable String person,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {

	/** Everything. */
	public static final ActivityFilter NONE = new ActivityFilter(null, null, null, null, null);

	/** What stands for the actions of all alerts. */
	private static final String ALERTS = "alert";

	private static final int PERSON_LENGTH = 254;

	private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

	private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

	/** Takes empty fields for absent ones. */
	public ActivityFilter {
		action = presentOrNull(action);
		person = presentOrNull(person);
	}

	/** Whether alerts of any kind are wanted, and nothing else. */
	boolean isForAlerts() {
		return ALERTS.equals(this.action);
	}

	/** Whether the last day is not before the first. */
	boolean isInOrder() {
		return this.from == null || this.to == null || !this.to.isBefore(this.from);
	}

	/** The person as a pattern for {@code like ... escape '!'}. */
	@Nullable String personPattern() {
		if (this.person == null) {
			return null;
		}
		return "%" + this.person.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
	}

	/** The first moment that counts. */
	@Nullable Instant since(ZoneId zone) {
		return (this.from != null) ? midnight(storable(this.from), zone) : null;
	}

	/** The first moment that does not count any more. */
	@Nullable Instant until(ZoneId zone) {
		return (this.to != null) ? midnight(storable(this.to).plusDays(1), zone) : null;
	}

	private static Instant midnight(LocalDate day, ZoneId zone) {
		return day.atStartOfDay(zone).toInstant();
	}

	/** Databases know fewer years than Java; nothing happened in those left out. */
	private static LocalDate storable(LocalDate day) {
		return day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
	}

	private static @Nullable String presentOrNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
