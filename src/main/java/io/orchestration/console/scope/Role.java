package io.orchestration.console.scope;

/**
 * What a console user is in a scope and below it; each role can do what the ones before
 * it can.
 */
public enum Role {

	/** Sees customers, and figures. */
	READER,
	/** Also resets and unlocks. */
	CSR,
	/** Also creates and edits customers. */
	EDITOR,
	/** Also decides what the others may do. */
	ADMINISTRATOR;

	/** Whether this role includes the permission. */
	public boolean includes(Permission permission) {
		return compareTo(lowestWith(permission)) >= 0;
	}

	private static Role lowestWith(Permission permission) {
		return switch (permission) {
			case SEE_OVERVIEW, SEE_CUSTOMERS -> READER;
			case RESET_PASSWORDS -> CSR;
			case EDIT_CUSTOMERS -> EDITOR;
			case CHANGE_OPTIONS, SEE_ACTIVITY, SEE_OUTBOX, MANAGE_OUTBOX, MANAGE_USERS, MANAGE_SCOPES,
					MANAGE_INTEGRATIONS ->
				ADMINISTRATOR;
		};
	}

}
