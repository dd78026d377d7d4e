package io.orchestration.console.security;

import org.springframework.security.core.Authentication;

/** Tells how far somebody who has signed in is let in at this moment. */
public interface Standing {

	/** What holds of the user now, whatever held when they signed in. */
	Now of(Authentication user);

	/** What can hold of a console user. */
	enum Now {

		/** They are not known, or disabled. */
		OUT,
		/** They have no second factor, and need none. */
		FREE,
		/** They have a second factor. */
		ABLE,
		/** They have no second factor, and it is required of them. */
		OWING;

		/**
		 * What an authority the session holds amounts to. Whoever began to set up a
		 * second factor by password alone has to show the one that was set up elsewhere
		 * meanwhile.
		 */
		String turn(String authority) {
			return switch (this) {
				case OUT -> authority;
				case FREE -> Authorities.MUST_SET_UP_SECOND_STEP.equals(authority) ? Authorities.STAFF : authority;
				case ABLE ->
					Authorities.MUST_SET_UP_SECOND_STEP.equals(authority) ? Authorities.SECOND_STEP : authority;
				case OWING -> Authorities.STAFF.equals(authority) ? Authorities.MUST_SET_UP_SECOND_STEP : authority;
			};
		}

	}

}
