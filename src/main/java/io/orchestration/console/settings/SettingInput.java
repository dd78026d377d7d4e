package io.orchestration.console.settings;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * One row of the options page: what is, and what was entered.
 *
 * @param state what the setting is now
 * @param here whether the value is to be set on the scope itself
 * @param typed what stands in the field
 * @param was what was set on the scope when the page was shown; empty where nothing was
 */
record SettingInput(SettingState state, boolean here, String typed, String was) {

	/** The row as it shows what is. */
	static SettingInput showing(SettingState state) {
		return new SettingInput(state, state.own() != null, Integer.toString(state.inForce()), state.ownText());
	}

	/** What is wrong with the row, as the end of a message key. */
	Optional<String> problem() {
		if (isStale()) {
			return Optional.of("stale");
		}
		if (this.here) {
			return read().isPresent() ? Optional.empty() : Optional.of("range");
		}
		return isEdited() ? Optional.of("not-here") : Optional.empty();
	}

	/** Whether somebody else has changed the setting since the page was shown. */
	boolean isStale() {
		return !this.was.equals(this.state.ownText());
	}

	/**
	 * The row to go on with: built on what is now, with what was entered, unless nothing
	 * was.
	 */
	SettingInput rebased() {
		boolean untouched = this.here ? this.typed.equals(this.was) : this.was.isEmpty();
		return (isStale() && untouched) ? showing(this.state)
				: new SettingInput(this.state, this.here, this.typed, this.state.ownText());
	}

	/** What the row asks for, if nothing is wrong with it. */
	SettingChange change() {
		return new SettingChange(this.state, this.here ? read().getAsInt() : null);
	}

	/** Whether what stands in the field makes passwords easier to guess than advised. */
	public boolean isWeak() {
		return this.state.setting() == Setting.MINIMUM_LENGTH
				&& read().orElse(Setting.MINIMUM_LENGTH.byDefault()) < Setting.MINIMUM_LENGTH.byDefault();
	}

	/** The name and id of the field. */
	public String getField() {
		return "value[" + this.state.setting().getKey() + "]";
	}

	private OptionalInt read() {
		return this.state.setting().read(this.typed);
	}

	/** Whether the field holds neither what is set here nor what would be inherited. */
	private boolean isEdited() {
		String text = this.typed.strip();
		return !text.isEmpty() && !text.equals(this.was) && !text.equals(Integer.toString(this.state.inherited()));
	}

}
