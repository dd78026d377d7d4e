package io.orchestration.console.settings;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants a setting of a scope to become.
 *
 * @param from what it was when they looked
 * @param to what shall be set on the scope, or nothing to inherit
 */
record SettingChange(SettingState from, @Nullable Integer to) {
}
