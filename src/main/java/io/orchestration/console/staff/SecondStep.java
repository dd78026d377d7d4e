package io.orchestration.console.staff;

import io.orchestration.console.security.Authorities;

/** What a second step means for a console user who has typed the right password. */
enum SecondStep {

	/** Nothing: the password lets them in. */
	NONE,
	/** It is asked for. */
	DUE,
	/** It is required of them, and has to be set up. */
	OWED;

	/** What the user is entitled to so far. A new password comes before the set-up. */
	String authority(String entitlement) {
		return switch (this) {
			case NONE -> entitlement;
			case DUE -> Authorities.SECOND_STEP;
			case OWED -> Authorities.STAFF.equals(entitlement) ? Authorities.MUST_SET_UP_SECOND_STEP : entitlement;
		};
	}

}
