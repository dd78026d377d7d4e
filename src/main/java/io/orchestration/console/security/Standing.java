package io.orchestration.console.security;

import io.orchestration.console.web.SignedInUser;

/** Tells whether somebody who has signed in is still let in. */
public interface Standing {

	/** Whether the user is known and enabled at this moment. */
	boolean isLetIn(SignedInUser user);

}
