package io.orchestration.console.api;

import io.orchestration.console.scope.Scope;

/**
 * A vendor website that calls the API, known by its key. It sees its own scope and
 * nothing else (R36).
 *
 * @param keyId which key it came with
 * @param scope whose website it is
 */
record ApiClient(long keyId, Scope scope) {

	/** The authority of a vendor website; no console user has it. */
	static final String AUTHORITY = "VENDOR_WEBSITE";

	@Override
	public String toString() {
		return "ApiClient[" + this.keyId + "]";
	}

}
