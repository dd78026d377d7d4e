package io.orchestration.console.activity;

/**
 * An event that belongs into the audit trail. Published inside the transaction of the
 * act, it is written in the same one.
 */
public interface Recorded {

	/** What is to be written down. */
	Fact fact();

}
