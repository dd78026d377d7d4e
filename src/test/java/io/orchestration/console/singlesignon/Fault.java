package io.orchestration.console.singlesignon;

/** What the provider of the tests can be told to do wrong. */
enum Fault {

	/** Nothing. */
	NONE,
	/** The person says no. */
	DENIED,
	/** The token is for another sign-in. */
	WRONG_NONCE,
	/** The token is for another client. */
	WRONG_AUDIENCE,
	/** The token is by another issuer. */
	WRONG_ISSUER,
	/** The token is signed with a key nobody knows. */
	OTHER_KEY,
	/** The token is not signed. */
	UNSIGNED,
	/** The token is signed with what the console knows too. */
	SIGNED_WITH_CLIENT_SECRET,
	/** The token is one of yesterday. */
	EXPIRED,
	/** There is no token. */
	NO_TOKEN,
	/** The token is a number. */
	TOKEN_OF_ANOTHER_KIND,
	/** What is said of the person is said of another. */
	OTHER_SUBJECT,
	/** The code buys an error. */
	BROKEN,
	/** The code buys an error page that repeats it. */
	TALKATIVE,
	/** The code buys nothing, for a long time. */
	HANGING,
	/** The token is signed with a new key, and asking for it takes a long time. */
	KEYS_HANG,
	/** What is said of the person takes a long time. */
	PERSON_HANGS

}
