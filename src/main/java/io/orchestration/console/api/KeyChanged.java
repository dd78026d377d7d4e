package io.orchestration.console.api;

import io.orchestration.console.activity.Fact;
import io.orchestration.console.activity.Recorded;

/**
 * An administrator made or ended a key (R52).
 *
 * @param action what was done
 * @param scopeId of which vendor website
 * @param detail which key
 */
record KeyChanged(String action, long scopeId, String detail) implements Recorded {

	@Override
	public Fact fact() {
		return new Fact(this.action, this.scopeId, null, Fact.Result.DONE, this.detail);
	}

}
