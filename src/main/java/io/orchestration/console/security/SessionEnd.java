package io.orchestration.console.security;

/** Why a console user's session is over. */
public enum SessionEnd {

	/** The person signed out. */
	SIGNED_OUT,
	/** Nothing was done for too long. */
	IDLE,
	/** It has lasted as long as one may. */
	TOO_LONG,
	/** The person signed in once more elsewhere. */
	TOO_MANY,
	/** The person or an administrator ended it. */
	ENDED,
	/** The console user was disabled. */
	DISABLED,
	/** The password is another one now. */
	PASSWORD_CHANGED,
	/** It never began: the second step was not done in time. Is stored nowhere. */
	UNFINISHED

}
