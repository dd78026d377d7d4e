package io.orchestration.console.staff;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

import io.orchestration.console.security.Authorities;
import io.orchestration.console.security.Entrant;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * A console user as Spring Security and the session know them; the hash is dropped once
 * it has been checked.
 */
final class StaffPrincipal implements Entrant, CredentialsContainer {

	private static final long serialVersionUID = 1L;

	private final long id;

	private final String email;

	private final String displayName;

	private final boolean enabled;

	private final String entitlement;

	private final boolean expired;

	private @Nullable String passwordHash;

	/** The user as they are at this moment. */
	StaffPrincipal(ConsoleUser user, Instant now) {
		this.id = user.id();
		this.email = user.getEmail();
		this.displayName = user.getDisplayName();
		this.enabled = user.isEnabled();
		this.entitlement = user.mustChangePassword() ? Authorities.MUST_CHANGE_PASSWORD : Authorities.STAFF;
		this.expired = user.isPasswordExpired(now);
		this.passwordHash = user.passwordHash();
	}

	@Override
	public long id() {
		return this.id;
	}

	@Override
	public String email() {
		return this.email;
	}

	@Override
	public String displayName() {
		return this.displayName;
	}

	@Override
	public Collection<? extends GrantedAuthority> getAuthorities() {
		return List.of(new SimpleGrantedAuthority(this.entitlement));
	}

	@Override
	public String entitlement() {
		return this.entitlement;
	}

	@Override
	public @Nullable String getPassword() {
		return this.passwordHash;
	}

	@Override
	public String getUsername() {
		return this.email;
	}

	@Override
	public boolean isEnabled() {
		return this.enabled;
	}

	@Override
	public boolean isCredentialsNonExpired() {
		return !this.expired;
	}

	@Override
	public void eraseCredentials() {
		this.passwordHash = null;
	}

}
