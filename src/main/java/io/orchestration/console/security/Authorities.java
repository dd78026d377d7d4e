package io.orchestration.console.security;

/** What a sign-in alone entitles to; everything else depends on the scope. */
public final class Authorities {

	/** Works in the console. */
	public static final String STAFF = "STAFF";

	/** Has to choose a new password before anything else. */
	public static final String MUST_CHANGE_PASSWORD = "MUST_CHANGE_PASSWORD";

	private Authorities() {
	}

}
