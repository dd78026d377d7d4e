package io.orchestration.console.staff;

import io.orchestration.console.security.Authorities;
import io.orchestration.console.security.HashingTurns;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Lets console users in who know their password, and counts who does not. Those who try
 * the same address at once are looked at one after the other, so that no more guesses
 * than are counted are answered.
 */
@Component
class StaffSignIn implements AuthenticationProvider {

	private final DaoAuthenticationProvider passwords;

	private final SecondSteps secondSteps;

	private final SignInLock lock;

	private final HashingTurns turns;

	StaffSignIn(StaffDirectory directory, PasswordEncoder encoder, SecondSteps secondSteps, SignInLock lock,
			HashingTurns turns) {
		this.passwords = new DaoAuthenticationProvider(directory);
		this.passwords.setPasswordEncoder(encoder);
		this.secondSteps = secondSteps;
		this.lock = lock;
		this.turns = turns;
	}

	@Override
	public Authentication authenticate(Authentication attempt) {
		this.lock.refuseIfLocked(attempt.getName());
		return this.turns.takeInLine(SignInLock.subject(attempt.getName()), () -> check(attempt));
	}

	@Override
	public boolean supports(Class<?> attempt) {
		return this.passwords.supports(attempt);
	}

	private Authentication check(Authentication attempt) {
		String email = attempt.getName();
		this.lock.refuseIfLocked(email);
		try {
			Authentication user = this.secondSteps.leadTo(this.passwords.authenticate(attempt));
			if (!Authorities.has(Authorities.SECOND_STEP, user)) {
				this.lock.succeeded(email);
			}
			return user;
		}
		catch (AuthenticationServiceException ex) {
			// nobody was wrong: the question could not be answered
			throw ex;
		}
		catch (AuthenticationException ex) {
			this.lock.failed(email);
			this.lock.refuseIfLocked(email);
			throw ex;
		}
	}

}
