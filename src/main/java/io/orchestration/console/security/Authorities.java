package io.orchestration.console.security;

import java.time.Instant;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.FactorGrantedAuthority;

/** What a sign-in alone entitles to; everything else depends on the scope. */
public final class Authorities {

	/** Works in the console. */
	public static final String STAFF = "STAFF";

	/** Has to choose a new password before anything else. */
	public static final String MUST_CHANGE_PASSWORD = "MUST_CHANGE_PASSWORD";

	/** Has shown one factor and has to show the second before anything else. */
	public static final String SECOND_STEP = "SECOND_STEP";

	/** Has to set up two-step sign-in before anything else. */
	public static final String MUST_SET_UP_SECOND_STEP = "MUST_SET_UP_SECOND_STEP";

	/** Has shown not long ago who they are; grows old, see {@link StepUp}. */
	public static final String CONFIRMED = "FACTOR_CONFIRMED";

	/** Has shown several factors to a provider who vouches for them; as good as ours. */
	public static final String SEVERAL_FACTORS_ELSEWHERE = "SEVERAL_FACTORS_ELSEWHERE";

	/** Where the second factor is asked for. */
	static final String SECOND_STEP_PAGE = "/account/second-step";

	private Authorities() {
	}

	/** Whether the user has this authority. */
	public static boolean has(String authority, Authentication user) {
		return user.getAuthorities().stream().anyMatch((it) -> authority.equals(it.getAuthority()));
	}

	/** Says that somebody has shown at this moment who they are. */
	public static GrantedAuthority confirmedAt(Instant moment) {
		return FactorGrantedAuthority.withAuthority(CONFIRMED).issuedAt(moment).build();
	}

}
