package io.orchestration.console.scope;

/** What a console user may do in a scope; code asks for these, never for a role. */
public enum Permission {

	/** See the figures of a whole scope, which name nobody. */
	SEE_OVERVIEW,
	/** Find and read customers, and what happened to each of them. */
	SEE_CUSTOMERS,
	/** Reset passwords and unlock accounts. */
	RESET_PASSWORDS,
	/** Create and edit customers. */
	EDIT_CUSTOMERS,
	/** Change the options of a scope. */
	CHANGE_OPTIONS,
	/** Read the activity of a whole scope. */
	SEE_ACTIVITY,
	/** See which mails of a whole scope wait, and what became of the others. */
	SEE_OUTBOX,
	/** Have waiting mails sent at once, or give them up. */
	MANAGE_OUTBOX,
	/** Create and edit console users, and decide which role they have. */
	MANAGE_USERS,
	/** Create and edit scopes, and switch them on and off. */
	MANAGE_SCOPES,
	/** Make and end the keys vendor websites call the API with. */
	MANAGE_INTEGRATIONS

}
