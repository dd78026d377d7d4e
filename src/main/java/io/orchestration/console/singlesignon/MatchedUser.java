package io.orchestration.console.singlesignon;

import java.util.Collection;
import java.util.List;

import io.orchestration.console.security.Authorities;
import io.orchestration.console.security.Entrant;
import io.orchestration.console.web.SignedInUser;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A console user a provider vouches for. That their password here has to be changed does
 * not concern them: they have not used it.
 *
 * @param id of the user
 * @param email as it is written here
 * @param displayName as colleagues know it
 */
record MatchedUser(long id, String email, String displayName) implements Entrant {

	static MatchedUser of(SignedInUser user) {
		return new MatchedUser(user.id(), user.email(), user.displayName());
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of(new SimpleGrantedAuthority(entitlement()));
	}

	@Override
	public String entitlement() {
		return Authorities.STAFF;
	}

	@Override
	public @Nullable String getPassword() {
		return null;
	}

	@Override
	public String getUsername() {
		return this.email;
	}

	/** Keeps the address out of logs. */
	@Override
	public String toString() {
		return "MatchedUser[" + this.id + "]";
	}

}
