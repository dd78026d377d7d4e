package io.orchestration.console.password;

import java.util.List;

import io.orchestration.console.web.Moment;

/**
 * The latest reset as the Account tab shows it.
 *
 * @param reset the reset
 * @param expires when its link dies or died
 * @param steps its stations, in order
 * @param live whether its link still works
 * @param underWay whether something may still happen by itself
 */
record ResetTrail(PasswordReset reset, Moment expires, List<TrailStep> steps, boolean live, boolean underWay) {

	/** Whether the same can be sent once more. */
	public boolean isResendable() {
		return this.reset.isByMail() && this.reset.getState() != ResetState.COMPLETED;
	}

	/** Changes whenever the trail does, on every node alike. */
	public String fingerprint() {
		return this.reset.id() + "-" + Integer.toHexString(this.steps.toString().hashCode());
	}

}
