package io.orchestration.console.templates;

import java.util.List;

/**
 * What is wrong with an input.
 *
 * @param code the message key of it
 * @param arguments what the message mentions after the name of the part
 */
record PartProblem(String code, List<Object> arguments) {

	static PartProblem of(String code, Object... arguments) {
		return new PartProblem("templates.error." + code, List.of(arguments));
	}

}
