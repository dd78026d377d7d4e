package io.orchestration.console.password;

import java.util.Optional;

/** One thing the policy demands of a password. */
@FunctionalInterface
interface PasswordRule {

	/** What is wrong, or nothing if the password keeps the rule. */
	Optional<Violation> judge(PasswordContext context, String password);

}
