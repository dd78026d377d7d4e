package io.orchestration.console.bench;

/** One of the things the bench shows. */
@FunctionalInterface
interface Trial {

	/** Does it on this stage and reports what happened. */
	void run(Stage stage, Report report) throws Exception;

}
