package io.orchestration.console.staff;

import io.orchestration.console.mail.EmailAddress;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds console users for Spring Security's sign-in. */
@Service
class StaffDirectory implements UserDetailsService {

	private final ConsoleUserRepository users;

	StaffDirectory(ConsoleUserRepository users) {
		this.users = users;
	}

	@Override
	public UserDetails loadUserByUsername(String email) {
		return EmailAddress.of(email)
			.flatMap((it) -> this.users.findByEmailCanonical(it.canonical()))
			.map(StaffPrincipal::new)
			.orElseThrow(() -> new UsernameNotFoundException("no such console user"));
	}

}
