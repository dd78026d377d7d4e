package io.orchestration.console.twostep;

import java.util.Optional;

import io.orchestration.console.security.Confirmation;
import io.orchestration.console.security.HashingTurns;
import io.orchestration.console.security.Proof;
import io.orchestration.console.security.SignInGuard;
import io.orchestration.console.web.SignedInUser;

import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Decides whether somebody has shown who they are, at the second step of the sign-in or
 * to confirm it later. One after the other for the same user, so that no more guesses are
 * answered than are counted (R24).
 */
@Component
class Proofs implements Confirmation {

	private final SecondFactors factors;

	private final UserDetailsService users;

	private final PasswordEncoder encoder;

	private final HashingTurns turns;

	private final SignInGuard guard;

	Proofs(SecondFactors factors, UserDetailsService users, PasswordEncoder encoder, HashingTurns turns,
			SignInGuard guard) {
		this.factors = factors;
		this.users = users;
		this.encoder = encoder;
		this.turns = turns;
		this.guard = guard;
	}

	@Override
	public Ways waysOf(SignedInUser user) {
		return this.factors.of(user.id());
	}

	@Override
	public boolean confirms(SignedInUser user, Proof proof) {
		return isAccepted(user, proof, Occasion.CONFIRMATION);
	}

	/** Whether this is a second factor of theirs, which finishes the sign-in. */
	boolean finishes(SignedInUser user, Proof proof) {
		return isAccepted(user, proof, Occasion.SECOND_STEP);
	}

	private boolean isAccepted(SignedInUser user, Proof proof, Occasion occasion) {
		return this.turns.takeInLine(user.email(), () -> {
			boolean accepted = look(user, proof, occasion).isPresent();
			count(user, accepted);
			return accepted;
		});
	}

	private Optional<Factor> look(SignedInUser user, Proof proof, Occasion occasion) {
		if (this.guard.isLocked(user.email())) {
			return this.factors.refuse(occasion);
		}
		boolean password = occasion == Occasion.CONFIRMATION && waysOf(user).isPassword() && isPassword(user, proof);
		return password ? this.factors.accept(Factor.PASSWORD, occasion)
				: this.factors.spend(user.id(), proof, occasion);
	}

	private boolean isPassword(SignedInUser user, Proof proof) {
		UserDetails known = this.users.loadUserByUsername(user.email());
		return proof.password() != null && this.encoder.matches(proof.password(), known.getPassword())
				&& known.isCredentialsNonExpired();
	}

	/** What is wrong while a lock holds, the guard does not count. */
	private void count(SignedInUser user, boolean accepted) {
		if (accepted) {
			this.guard.succeeded(user.email());
		}
		else {
			this.guard.failed(user.email());
		}
	}

}
