package io.orchestration.console.security;

import java.util.List;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/**
 * Those who vouch for console users, so that nobody needs a password here. A bean where a
 * deployment names some; elsewhere there is none.
 */
public interface SignInProviders {

	/** Whom people may choose from. */
	List<Provider> all();

	/** Makes this chain send people to a provider, and receive them back. */
	void joinTo(HttpSecurity chain);

	/**
	 * Somebody who vouches for console users.
	 *
	 * @param name as people know it
	 * @param signIn the path that leads there and lets in whoever comes back
	 * @param confirmation the path that leads there and confirms a sign-in that has grown
	 * old
	 */
	record Provider(String name, String signIn, String confirmation) {
	}

}
