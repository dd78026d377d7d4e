package io.orchestration.console.password;

import java.util.Arrays;
import java.util.List;

import io.orchestration.console.settings.PasswordOptions;
import org.jspecify.annotations.Nullable;

/**
 * What the Set Customer Password dialog shows.
 *
 * @param address where the mail goes
 * @param options in force for the customer
 * @param obstacles what stands in the way
 * @param suggestion a pass-phrase, if one was asked for
 */
record SetPasswordDialog(@Nullable String address, PasswordOptions options, List<Obstacle> obstacles,
		@Nullable String suggestion) {

	/** The same, with a pass-phrase to take. */
	SetPasswordDialog with(String suggested) {
		return new SetPasswordDialog(this.address, this.options, this.obstacles, suggested);
	}

	/** Whether the first choice can be taken. */
	public boolean isMailPossible() {
		return this.obstacles.stream().noneMatch((it) -> it.stops(ResetMethod.MAIL));
	}

	/** Whether the second choice exists at all. */
	public boolean isManualOffered() {
		return this.options.manualEntryAllowed()
				&& this.obstacles.stream().noneMatch((it) -> it.stops(ResetMethod.MANUAL));
	}

	/** How long the mailed link works. */
	public long linkMinutes() {
		return this.options.ticketLife().toMinutes();
	}

	/** How long a temporary password works. */
	public long temporaryHours() {
		return this.options.temporaryPasswordLife().toHours();
	}

	/** How one may make sure who is calling. */
	public List<CallerCheck> callerChecks() {
		return Arrays.asList(CallerCheck.values());
	}

	/** Why a reset may be asked for. */
	public List<ResetReason> reasons() {
		return Arrays.asList(ResetReason.values());
	}

}
