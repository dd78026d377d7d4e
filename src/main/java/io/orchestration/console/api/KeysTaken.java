package io.orchestration.console.api;

/** As many keys work as can at once; none was made. */
class KeysTaken extends RuntimeException {

	private static final long serialVersionUID = 1L;

}
