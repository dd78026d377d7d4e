package io.orchestration.console.staff;

import java.time.Clock;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Finds console users for Spring Security's sign-in. */
@Service
class StaffDirectory implements UserDetailsService {

	private final ConsoleUserRepository users;

	private final Clock clock;

	StaffDirectory(ConsoleUserRepository users, Clock clock) {
		this.users = users;
		this.clock = clock;
	}

	@Override
	public UserDetails loadUserByUsername(String email) {
		return this.users.findByAddress(email)
			.map((it) -> new StaffPrincipal(it, this.clock.instant()))
			.orElseThrow(() -> new UsernameNotFoundException("no such console user"));
	}

}
