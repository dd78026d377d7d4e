package io.orchestration.console.twostep;

import java.util.Locale;

/** What console users do to their own second factors. */
public enum FactorChange {

	/** They have set up an authenticator app. */
	AUTHENTICATOR_APP_ADDED,
	/** They have turned it off. */
	AUTHENTICATOR_APP_REMOVED,
	/** They have made new recovery codes. */
	RECOVERY_CODES_RENEWED,
	/** They have added a passkey. */
	PASSKEY_ADDED,
	/** They have removed one. */
	PASSKEY_REMOVED;

	/** As it stands in the names of mails, of activities and of their words. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
