package io.orchestration.console.tree;

import java.util.List;
import java.util.Optional;

import org.springframework.validation.Errors;

/**
 * Why what was typed of a scope is refused.
 *
 * @param field the field to correct
 * @param code the message key of the reason
 * @param arguments what the message mentions
 */
record Violation(String field, String code, List<Object> arguments) {

	/** Of what is edited of a scope. */
	static Violation of(String field, String code, Object... arguments) {
		return new Violation("now." + field, code, List.of(arguments));
	}

	Optional<Violation> onlyIf(boolean broken) {
		return broken ? Optional.of(this) : Optional.empty();
	}

	void addTo(Errors form) {
		form.rejectValue(this.field, this.code, this.arguments.toArray(), null);
	}

}
