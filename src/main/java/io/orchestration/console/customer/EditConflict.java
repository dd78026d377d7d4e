package io.orchestration.console.customer;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody else changed while a form was open.
 *
 * @param changes field by field
 */
public record EditConflict(List<Change> changes) {

	private static final List<String> WITH_WORDS = List.of("type", "language", "status", "enabled");

	/** Compares what the form started from with what is stored now. */
	public static EditConflict between(EditedData seen, EditedData stored) {
		return new EditConflict(stored.changedSince(seen)
			.stream()
			.map((it) -> new Change(stored.subject(), it, stored.fields().get(it)))
			.toList());
	}

	/**
	 * A field somebody else changed.
	 *
	 * @param subject whose field it is
	 * @param field its name
	 * @param value what stands in it now, if anything
	 */
	public record Change(String subject, String field, @Nullable String value) {

		/** The message key of the field's label. */
		public String labelKey() {
			return this.subject + "." + this.field;
		}

		/** The message key of the value, where people do not read the value itself. */
		public @Nullable String valueKey() {
			if (this.value == null) {
				return "customer.absent";
			}
			return WITH_WORDS.contains(this.field) ? this.field + "." + this.value : null;
		}

	}

}
