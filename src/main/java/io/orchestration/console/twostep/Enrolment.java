package io.orchestration.console.twostep;

import java.util.List;
import java.util.Optional;

import io.orchestration.console.web.SignedInUser;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets console users set up, and give up, their own authenticator app. */
@Service
@Transactional
class Enrolment {

	private final AuthenticatorApps apps;

	private final RecoveryCodes codes;

	private final SeedVault vault;

	private final TwoStepTrail trail;

	Enrolment(AuthenticatorApps apps, RecoveryCodes codes, SeedVault vault, TwoStepTrail trail) {
		this.apps = apps;
		this.codes = codes;
		this.vault = vault;
		this.trail = trail;
	}

	/** How far the user is. */
	@Transactional(readOnly = true)
	public TwoStepState of(SignedInUser me) {
		return new TwoStepState(this.vault.hasKey(), this.apps.isConfirmed(me.id()), this.codes.left(me.id()));
	}

	/** Makes up a seed, which counts for nothing before its first code is typed. */
	void begin(SignedInUser me) {
		if (this.vault.hasKey()) {
			this.apps.propose(me.id());
		}
	}

	/** The seed that was made up and not confirmed yet. */
	@Transactional(readOnly = true)
	public Optional<Seed> begun(SignedInUser me) {
		return this.apps.proposed(me.id());
	}

	/**
	 * Takes the first code, from which on codes are asked for.
	 * @return the recovery codes, never to be seen again; empty if the code is wrong
	 */
	List<String> confirm(SignedInUser me, String code) {
		if (!this.apps.confirm(me.id(), code)) {
			return List.of();
		}
		this.trail.changed(me, FactorChange.AUTHENTICATOR_APP_ADDED, null);
		return this.codes.renew(me.id());
	}

	/** Makes new recovery codes; the old ones stop working. */
	List<String> renewCodes(SignedInUser me) {
		if (!this.apps.isConfirmed(me.id())) {
			return List.of();
		}
		this.trail.changed(me, FactorChange.RECOVERY_CODES_RENEWED, null);
		return this.codes.renew(me.id());
	}

	/** Lets the password alone suffice again. */
	void giveUp(SignedInUser me) {
		if (this.apps.remove(me.id())) {
			this.codes.remove(me.id());
			this.trail.changed(me, FactorChange.AUTHENTICATOR_APP_REMOVED, null);
		}
	}

}
