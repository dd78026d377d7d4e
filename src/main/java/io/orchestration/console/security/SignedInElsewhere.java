package io.orchestration.console.security;

import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;

/**
 * Somebody came in, or as far as the second step, because a provider vouched for them.
 */
public class SignedInElsewhere extends InteractiveAuthenticationSuccessEvent {

	private static final long serialVersionUID = 1L;

	private final String provider;

	/** States who came in, and who vouched for them. */
	public SignedInElsewhere(Authentication user, Class<?> origin, String provider) {
		super(user, origin);
		this.provider = provider;
	}

	/** The name of the provider, as people know it. */
	public String provider() {
		return this.provider;
	}

}
