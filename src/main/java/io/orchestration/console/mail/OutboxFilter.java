package io.orchestration.console.mail;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import io.orchestration.console.mail.MailProgress.State;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;

/**
 * Which mails somebody wants to see; what is absent does not narrow.
 *
 * @param state only mails that stand there
 * @param kind only mails of this kind
 * @param recipient part of the address
 * @param from the first day, in the reader's zone
 * @param to the last day, in the reader's zone
 */
record OutboxFilter(@Nullable State state, @Size(max = KIND_LENGTH) @Nullable String kind,
		@Size(max = RECIPIENT_LENGTH) @Nullable String recipient,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
		@DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to) {

	private static final int KIND_LENGTH = 40;

	private static final int RECIPIENT_LENGTH = 254;

	private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

	private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

	/** Takes empty fields for absent ones. */
	OutboxFilter {
		kind = presentOrNull(kind);
		recipient = presentOrNull(recipient);
	}

	/** Whether the last day is not before the first. */
	boolean isInOrder() {
		return this.from == null || this.to == null || !this.to.isBefore(this.from);
	}

	/** The recipient as a pattern for {@code like ... escape '!'}. */
	@Nullable String recipientPattern() {
		if (this.recipient == null) {
			return null;
		}
		return "%" + this.recipient.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0") + "%";
	}

	/** The first moment that counts. */
	@Nullable Instant since(ZoneId zone) {
		return (this.from != null) ? midnight(storable(this.from), zone) : null;
	}

	/** The first moment that does not count any more. */
	@Nullable Instant until(ZoneId zone) {
		return (this.to != null) ? midnight(storable(this.to).plusDays(1), zone) : null;
	}

	/** What of it stands in URLs and forms, by the names of the fields. */
	public Map<String, String> fields() {
		Map<String, String> fields = new HashMap<>();
		putIfPresent(fields, "state", this.state);
		putIfPresent(fields, "kind", this.kind);
		putIfPresent(fields, "recipient", this.recipient);
		putIfPresent(fields, "from", this.from);
		putIfPresent(fields, "to", this.to);
		return fields;
	}

	private static void putIfPresent(Map<String, String> fields, String name, @Nullable Object value) {
		if (value != null) {
			fields.put(name, value.toString());
		}
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
