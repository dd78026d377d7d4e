package io.orchestration.console.password;

import org.jspecify.annotations.Nullable;

/**
 * How the dialog was opened.
 *
 * @param edit present if the panel below is in edit mode
 */
record DialogMode(@Nullable String edit) {

	boolean editing() {
		return this.edit != null;
	}

}
