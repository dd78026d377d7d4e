package io.orchestration.console.password;

import java.util.List;

import io.orchestration.console.web.Moment;
import org.jspecify.annotations.Nullable;

/**
 * The latest reset as the Account tab shows it.
 *
 * @param reset the reset
 * @param expires when its link dies or died
 * @param steps its stations, in order
 * @param live whether its link still works
 * @param pace how often to look for news, in seconds; 0 when nothing happens by itself
 * any more
 */
record ResetTrail(PasswordReset reset, Moment expires, List<TrailStep> steps, boolean live, int pace) {

	/** Whether something may still happen by itself. */
	public boolean isUnderWay() {
		return this.pace > 0;
	}

	/** Whether the same can be sent once more. */
	public boolean isResendable() {
		return this.reset.isByMail() && this.reset.getState() != ResetState.COMPLETED;
	}

	/** Where the reset stands: the last station it has reached. */
	public TrailStep latestStep() {
		return this.steps.stream().filter(TrailStep::isReached).reduce((earlier, later) -> later).orElseThrow();
	}

	/** Changes whenever the trail does, on every node alike. */
	public String fingerprint() {
		return story() + "." + this.pace;
	}

	/**
	 * Whether something has happened since somebody saw the trail with this fingerprint.
	 */
	public boolean isNewsTo(@Nullable String seen) {
		return seen == null || !seen.startsWith(story() + ".");
	}

	private String story() {
		return this.reset.id() + "-" + Integer.toHexString(this.steps.toString().hashCode());
	}

}
