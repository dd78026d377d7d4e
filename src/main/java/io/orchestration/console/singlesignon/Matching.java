package io.orchestration.console.singlesignon;

import java.util.Collection;
import java.util.Optional;

import io.orchestration.console.security.Authorities;
import io.orchestration.console.security.Entrant;
import io.orchestration.console.security.FirstStep;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Finds the console user a provider vouches for, by the address it has verified. A lock
 * of the password does not keep them out: nobody has guessed anything.
 */
class Matching {

	private final UserDetailsService users;

	private final FirstStep firstStep;

	Matching(UserDetailsService users, FirstStep firstStep) {
		this.users = users;
		this.firstStep = firstStep;
	}

	/** Who it is, unless nobody has the address or they may not sign in. */
	Optional<MatchedUser> whoIs(Introduction introduction) {
		return owner(introduction).filter(Entrant::isEnabled).map(MatchedUser::of);
	}

	/** Whose address it is, let in or not. */
	Optional<Entrant> owner(Introduction introduction) {
		String email = introduction.email();
		if (email == null) {
			return Optional.empty();
		}
		try {
			return Optional.of((Entrant) this.users.loadUserByUsername(email));
		}
		catch (UsernameNotFoundException ex) {
			return Optional.empty();
		}
	}

	/**
	 * How far they get: a provider counts as one factor, unless it has asked for more.
	 */
	Collection<? extends GrantedAuthority> authoritiesOf(MatchedUser user, Introduction introduction) {
		return introduction.severalFactors()
				? AuthorityUtils.createAuthorityList(user.entitlement(), Authorities.SEVERAL_FACTORS_ELSEWHERE)
				: this.firstStep
					.leadTo(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()))
					.getAuthorities();
	}

}
