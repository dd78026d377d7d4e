package io.orchestration.console.twostep;

/** By what somebody shows who they are, as the activity calls it. */
enum Factor {

	/** The password, typed again. */
	PASSWORD("password"),
	/** A code of the authenticator app. */
	APP("authenticator app"),
	/** A code on paper. */
	RECOVERY_CODE("recovery code"),
	/** A passkey. */
	PASSKEY("passkey");

	private final String words;

	Factor(String words) {
		this.words = words;
	}

	String words() {
		return this.words;
	}

}
