package io.orchestration.console.twostep;

import java.util.Objects;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What a passkey is called.
 *
 * @param label by its owner
 */
record PasskeyNameForm(@Size(min = 1, max = LONGEST, message = "{passkeys.label.length}") String label) {

	private static final int LONGEST = 60;

	PasskeyNameForm(@Nullable String label) {
		this.label = Objects.requireNonNullElse(label, "").strip();
	}

	boolean isFit() {
		return !this.label.isEmpty() && this.label.length() <= LONGEST;
	}

}
