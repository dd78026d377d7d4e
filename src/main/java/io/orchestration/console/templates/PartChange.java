package io.orchestration.console.templates;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a part of a scope's templates to become.
 *
 * @param from what it was when they looked
 * @param to what shall be set on the scope, or nothing to inherit
 */
record PartChange(PartState from, @Nullable String to) {
}
