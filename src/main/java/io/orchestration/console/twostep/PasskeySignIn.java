package io.orchestration.console.twostep;

import java.util.Optional;

import io.orchestration.console.security.Entrant;

import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds out who shows a passkey at the door. The device has made sure who holds it, so it
 * is two factors in one; and as nobody can guess it, a lock of the password does not keep
 * its owner out.
 */
@Component
class PasskeySignIn {

	private final PasskeyAnswers answers;

	private final PasskeyUsers passkeyUsers;

	private final UserDetailsService users;

	PasskeySignIn(PasskeyAnswers answers, PasskeyUsers passkeyUsers, UserDetailsService users) {
		this.answers = answers;
		this.passkeyUsers = passkeyUsers;
		this.users = users;
	}

	/** The user, unless they may not sign in. */
	@Transactional
	public Optional<Entrant> userShowing(String answer) {
		return this.answers.userBehind(answer)
			.map(PasskeyUsers::handle)
			.map(this.passkeyUsers::findById)
			.map((it) -> this.users.loadUserByUsername(it.getName()))
			.filter((it) -> it.isEnabled() && it.isAccountNonLocked())
			.map(Entrant.class::cast);
	}

}
