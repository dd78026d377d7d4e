package io.orchestration.console.password;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whose password is judged, as far as the policy has to know.
 *
 * @param minimumLength in characters
 * @param breachedRefused whether one that is known from a data breach is refused
 * @param words anybody could connect with the person: names, address, shop
 * @param currentHash of the password in use, if there is one
 */
public record PasswordContext(int minimumLength, boolean breachedRefused, List<String> words,
		@Nullable String currentHash) {
}
