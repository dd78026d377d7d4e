package io.orchestration.console.support;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import io.orchestration.console.security.Authorities;
import io.orchestration.console.security.Entrant;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** A stored console user as a test signs them in: {@code .with(user(testUser))}. */
public record TestUser(long id, String email, String displayName) implements Entrant {

	/** However far a test moves the clock. */
	private static final GrantedAuthority JUST_SIGNED_IN = Authorities
		.confirmedAt(Instant.parse("9999-01-01T00:00:00Z"));

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of(new SimpleGrantedAuthority(Authorities.STAFF), JUST_SIGNED_IN);
	}

	@Override
	public String entitlement() {
		return Authorities.STAFF;
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
