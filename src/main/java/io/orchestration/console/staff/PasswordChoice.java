package io.orchestration.console.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is to become of a console user's password. */
enum PasswordChoice {

	/** Nothing. */
	KEEP,
	/** An administrator types another one. */
	CHANGE,
	/** The user has to choose another one at the next sign-in. */
	FORCE;

	/** The choice a form names. */
	static Optional<PasswordChoice> find(String name) {
		return Arrays.stream(values()).filter((it) -> it.name().equals(name)).findAny();
	}

	/** The message that says that it was done. */
	String notice() {
		return "user-password.done." + name().toLowerCase(Locale.ROOT);
	}

}
