package io.orchestration.console.security;

/**
 * Keeps guessing from paying, whatever a console user is asked for: the password, a code
 * or a confirmation (R23, R24).
 */
public interface SignInGuard {

	/** Whether nothing is looked at for now that comes from this user. */
	boolean isLocked(String email);

	/** Counts one more wrong answer. */
	void failed(String email);

	/** Forgets the wrong answers of somebody who is in. */
	void succeeded(String email);

}
