package io.orchestration.console.settings;

import io.orchestration.console.activity.Fact;
import io.orchestration.console.activity.Recorded;

/**
 * An administrator changed what holds in a scope.
 *
 * @param scopeId where
 * @param detail the option's name, its old and its new value
 */
record OptionChanged(long scopeId, String detail) implements Recorded {

	@Override
	public Fact fact() {
		return new Fact("option.changed", this.scopeId, null, Fact.Result.DONE, this.detail);
	}

}
