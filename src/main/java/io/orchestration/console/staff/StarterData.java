package io.orchestration.console.staff;

/**
 * Fills an empty database before the console opens, and before its first administrator is
 * thought of.
 */
public interface StarterData {

	/** Puts the data into an empty database and leaves any other as it is. */
	void plant();

}
