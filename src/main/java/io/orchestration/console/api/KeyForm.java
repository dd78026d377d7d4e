package io.orchestration.console.api;

import java.util.Objects;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a key is to be called.
 *
 * @param name by whoever makes it
 */
record KeyForm(@Size(min = 1, max = LONGEST, message = "{integrations.name.length}") String name) {

	static final KeyForm EMPTY = new KeyForm("");

	private static final int LONGEST = 60;

	KeyForm(@Nullable String name) {
		this.name = Objects.requireNonNullElse(name, "").strip();
	}

}
