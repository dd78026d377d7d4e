package io.orchestration.console.security;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A change that takes a fresh sign-in, where the address of the request alone does not
 * tell (R34): a feature knows by what it stores.
 */
public interface SensitiveChange {

	/** Whether this is what the request would do; in doubt it is. */
	boolean isAskedForBy(HttpServletRequest request);

}
