package io.orchestration.console.staff;

/** The first administrator cannot be created from what the deployment gives. */
class BootstrapRefused extends RuntimeException {

	BootstrapRefused(String reason) {
		super(reason);
	}

}
