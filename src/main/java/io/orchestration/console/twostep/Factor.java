package io.orchestration.console.twostep;

import io.orchestration.console.activity.Wording;

/** By what somebody shows who they are, as the activity calls it. */
enum Factor {

	/** The password, typed again. */
	PASSWORD,
	/** A code of the authenticator app. */
	APP,
	/** A code on paper. */
	RECOVERY_CODE,
	/** A passkey. */
	PASSKEY;

	/** For the audit trail. */
	Wording words() {
		return Wording.of("two-step.factor." + this);
	}

}
