package io.orchestration.console.security;

import io.orchestration.console.web.SignedInUser;

/** Knows by what a console user shows again that it is them. */
public interface Confirmation {

	/** What this user can be asked for. */
	Ways waysOf(SignedInUser user);

	/** Whether this is them. A wrong answer counts against the sign-in (R24). */
	boolean confirms(SignedInUser user, Proof proof);

	/**
	 * What can be asked for. Whoever has a second factor is asked for that, not for the
	 * password.
	 *
	 * @param code whether an authenticator app gives codes
	 * @param passkey whether there is a passkey
	 */
	record Ways(boolean code, boolean passkey) {

		/** Whether the password is asked for. */
		public boolean isPassword() {
			return !this.code && !this.passkey;
		}

	}

}
