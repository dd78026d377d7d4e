package io.orchestration.console.activity;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Where the person is on whose behalf a vendor website calls, as it says. It is written
 * down in place of the website's own address, which tells nobody anything.
 */
public final class VisitorAddress {

	private static final String TOLD = VisitorAddress.class.getName();

	private VisitorAddress() {
	}

	/** Takes over what the website says. */
	public static void tell(HttpServletRequest request, String address) {
		request.setAttribute(TOLD, address);
	}

	static String of(HttpServletRequest request) {
		return (request.getAttribute(TOLD) instanceof String told) ? told : request.getRemoteAddr();
	}

}
