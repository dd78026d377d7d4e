package io.orchestration.console.support;

import java.util.Collection;
import java.util.List;

import io.orchestration.console.security.Authorities;
import io.orchestration.console.web.SignedInUser;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A stored console user as a test signs them in: {@code .with(user(testUser))}. */
public record TestUser(long id, String email, String displayName) implements UserDetails, SignedInUser {

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of(new SimpleGrantedAuthority(Authorities.STAFF));
	}

	@Override
	public String getPassword() {
		return "";
	}

	@Override
	public String getUsername() {
		return this.email;
	}

}
