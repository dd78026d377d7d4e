package io.orchestration.console.tree;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What somebody else changed while a form was open.
 *
 * @param changes field by field
 */
record ScopeConflict(List<Change> changes) {

	/** Compares what the form started from with what is stored now. */
	static ScopeConflict between(ScopeData seen, ScopeData stored) {
		return new ScopeConflict(
				stored.changedSince(seen).stream().map((it) -> new Change(it, stored.fields().get(it))).toList());
	}

	/**
	 * A field somebody else changed.
	 *
	 * @param field its name
	 * @param value what stands in it now, if anything
	 */
	record Change(String field, @Nullable String value) {

		/** The message key of the field's label. */
		public String labelKey() {
			return "scope." + this.field;
		}

		/** The message key of the value, where people do not read the value itself. */
		public @Nullable String valueKey() {
			if (this.value == null) {
				return "scope.changed.absent";
			}
			return switch (this.field) {
				case "culture" -> "language." + this.value;
				case "active" -> "scope.active." + this.value;
				default -> null;
			};
		}

	}

}
