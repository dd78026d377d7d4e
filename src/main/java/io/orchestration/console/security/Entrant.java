package io.orchestration.console.security;

import io.orchestration.console.web.SignedInUser;

import org.springframework.security.core.userdetails.UserDetails;

/** A console user who is being let in, step by step. */
public interface Entrant extends UserDetails, SignedInUser {

	/** What they are entitled to as soon as they have shown a second factor. */
	String entitlement();

}
