package io.orchestration.console.password;

import org.jspecify.annotations.Nullable;

/**
 * How the dialog was opened.
 *
 * @param edit present if the panel below is in edit mode
 * @param suggest present if a pass-phrase is asked for
 */
record DialogMode(@Nullable String edit, @Nullable String suggest) {

	boolean editing() {
		return this.edit != null;
	}

	boolean suggesting() {
		return this.suggest != null;
	}

}
