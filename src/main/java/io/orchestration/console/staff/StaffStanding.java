package io.orchestration.console.staff;

import io.orchestration.console.security.Standing;
import io.orchestration.console.web.SignedInUser;

import org.springframework.stereotype.Component;

/** Lets in who is enabled. */
@Component
class StaffStanding implements Standing {

	private final ConsoleUserRepository users;

	StaffStanding(ConsoleUserRepository users) {
		this.users = users;
	}

	@Override
	public boolean isLetIn(SignedInUser user) {
		return this.users.existsByIdAndEnabledTrue(user.id());
	}

}
