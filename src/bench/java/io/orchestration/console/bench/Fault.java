package io.orchestration.console.bench;

/** The fault script of the mail server. */
@FunctionalInterface
interface Fault {

	/** It behaves. */
	Fault NONE = (point, said) -> Deed.GO_ON;

	/** What to do at this point; said is the command of the client. */
	Deed at(Point point, String said);

}
