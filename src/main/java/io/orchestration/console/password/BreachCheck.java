package io.orchestration.console.password;

/** What became of looking a password up among breached ones. */
public enum BreachCheck {

	/** It is one of them. */
	KNOWN,
	/** It is none of them. */
	UNKNOWN,
	/** The service did not say. */
	FAILED,
	/** The service has just failed and was not asked. */
	SKIPPED

}
