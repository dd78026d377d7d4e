package io.orchestration.console.settings;

import org.jspecify.annotations.Nullable;

/**
 * What a setting is in a scope, and why.
 *
 * @param setting which one
 * @param own what is set on the scope itself, if anything
 * @param inherited what would hold without that
 * @param inheritedFrom the name of the scope above that sets it; absent for the default
 */
record SettingState(Setting setting, @Nullable Integer own, int inherited, @Nullable String inheritedFrom) {

	int inForce() {
		return (this.own != null) ? this.own : this.inherited;
	}

	/** What is set on the scope itself, as a form carries it. */
	String ownText() {
		return (this.own != null) ? this.own.toString() : "";
	}

}
