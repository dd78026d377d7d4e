package io.orchestration.console.twostep;

import java.util.Optional;

import io.orchestration.console.security.Confirmation.Ways;
import io.orchestration.console.security.Proof;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What console users have set up for the second step of their sign-in. */
@Component
@Transactional
public class SecondFactors {

	private final AuthenticatorApps apps;

	private final RecoveryCodes codes;

	private final Passkeys passkeys;

	private final TwoStepTrail trail;

	SecondFactors(AuthenticatorApps apps, RecoveryCodes codes, Passkeys passkeys, TwoStepTrail trail) {
		this.apps = apps;
		this.codes = codes;
		this.passkeys = passkeys;
		this.trail = trail;
	}

	/** What this user can be asked for. */
	@Transactional(readOnly = true)
	public Ways of(long userId) {
		return new Ways(this.apps.isConfirmed(userId), !this.passkeys.of(userId).isEmpty());
	}

	/** Whether a password alone does not let this user in. */
	@Transactional(readOnly = true)
	public boolean areSetUpBy(long userId) {
		Ways ways = of(userId);
		return ways.code() || ways.passkey();
	}

	/**
	 * Takes away what a user has set up and lost, so that the password lets them in
	 * again; tells whether there was anything.
	 */
	public boolean remove(long userId) {
		this.codes.remove(userId);
		boolean app = this.apps.remove(userId);
		boolean passkeys = this.passkeys.removeAll(userId);
		return app || passkeys;
	}

	/** Takes what is spent by being shown, and writes down what came of it. */
	Optional<Factor> spend(long userId, Proof proof, Occasion occasion) {
		return spent(userId, proof).map((it) -> accept(it, occasion)).orElseGet(() -> refuse(occasion));
	}

	/** Writes down that this was shown. */
	Optional<Factor> accept(Factor factor, Occasion occasion) {
		this.trail.done(occasion.done(), factor.words().toString());
		return Optional.of(factor);
	}

	/** Writes down that nothing was shown that counts. */
	Optional<Factor> refuse(Occasion occasion) {
		this.trail.refused(occasion.refused());
		return Optional.empty();
	}

	private Optional<Factor> spent(long userId, Proof proof) {
		String code = proof.code();
		if (proof.passkey() != null) {
			return this.passkeys.isShownBy(userId, proof.passkey()) ? Optional.of(Factor.PASSKEY) : Optional.empty();
		}
		if (code != null && this.apps.spend(userId, code)) {
			return Optional.of(Factor.APP);
		}
		return (code != null && this.codes.spend(userId, code)) ? Optional.of(Factor.RECOVERY_CODE) : Optional.empty();
	}

}
