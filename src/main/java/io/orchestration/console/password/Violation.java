package io.orchestration.console.password;

import java.util.List;

/**
 * A rule of the policy that a password breaks.
 *
 * @param code the message key of the reason
 * @param arguments what the message mentions; never the password
 */
public record Violation(String code, List<Object> arguments) {

	static Violation of(String rule, Object... arguments) {
		return new Violation("password.rule." + rule, List.of(arguments));
	}

}
