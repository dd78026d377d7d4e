package io.orchestration.console.twostep;

import io.orchestration.console.activity.Fact;
import io.orchestration.console.activity.Recorded;
import org.jspecify.annotations.Nullable;

/** Something that concerns the second step of a console user. */
record TwoStepFact(Fact fact) implements Recorded {

	static TwoStepFact of(String action, long globalId, boolean done, @Nullable String detail) {
		return new TwoStepFact(new Fact(action, globalId, null, done ? Fact.Result.DONE : Fact.Result.REFUSED, detail));
	}

}
