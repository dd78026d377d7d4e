package io.orchestration.console.templates;

import io.orchestration.console.activity.Fact;
import io.orchestration.console.activity.Recorded;

/**
 * An administrator changed what mails say or how they look.
 *
 * @param scopeId where
 * @param detail what, from what, to what, in short
 */
record TemplateChanged(long scopeId, String detail) implements Recorded {

	@Override
	public Fact fact() {
		return new Fact("template.changed", this.scopeId, null, Fact.Result.DONE, this.detail);
	}

}
