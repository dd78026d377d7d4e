package io.orchestration.console.staff;

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
		return this.users.findByAddress(email)
			.map(StaffPrincipal::new)
			.orElseThrow(() -> new UsernameNotFoundException("no such console user"));
	}

}
