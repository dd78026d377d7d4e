package io.orchestration.console.singlesignon;

import io.orchestration.console.activity.Fact;
import io.orchestration.console.activity.Recorded;

/** Something that a provider's word led to; it belongs to Global, as console users do. */
record SingleSignOnFact(Fact fact) implements Recorded {
}
