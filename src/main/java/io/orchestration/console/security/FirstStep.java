package io.orchestration.console.security;

import org.springframework.security.core.Authentication;

/** Decides how far one factor lets a console user in. */
public interface FirstStep {

	/** The sign-in as far as it goes without a second factor. */
	Authentication leadTo(Authentication signIn);

}
