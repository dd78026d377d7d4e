package io.orchestration.console.customer;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Why a customer's data is refused.
 *
 * @param field the field to correct, or nothing if no field can help
 * @param code the message key of the reason
 * @param arguments what the message mentions
 */
public record Violation(@Nullable String field, String code, List<Object> arguments) {

	static Violation of(@Nullable String field, String code, Object... arguments) {
		return new Violation(field, code, List.of(arguments));
	}

	static Violation tooLong(String field, int longest) {
		return of(field, "customer.too-long", longest);
	}

	Optional<Violation> onlyIf(boolean broken) {
		return broken ? Optional.of(this) : Optional.empty();
	}

}
