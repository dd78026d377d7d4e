package io.orchestration.console.security;

import java.util.List;

/**
 * Users the sign-in page may show with their password. A bean of the demo; elsewhere
 * there is none.
 *
 * @param users who can sign in
 * @param password the one password of them all
 */
public record SignInHints(List<User> users, String password) {

	/**
	 * A user of the demo.
	 *
	 * @param email to sign in with
	 * @param descriptionKey the message key of what this user is
	 */
	public record User(String email, String descriptionKey) {
	}

}
