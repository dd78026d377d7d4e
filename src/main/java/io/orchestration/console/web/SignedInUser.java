package io.orchestration.console.web;

/** The console user a request comes from, as far as every feature may know them. */
public interface SignedInUser {

	/** The console user's id. */
	long id();

	/** The address they sign in with. */
	String email();

	/** The name colleagues know them by. */
	String displayName();

}
