package io.orchestration.console.templates;

import java.util.List;

import io.orchestration.console.mail.MailPart;

/**
 * One part as the page shows it: what is, and what was entered.
 *
 * @param area what it is a part of
 * @param state what the part is now
 * @param here whether the text is to be set on the scope itself
 * @param typed what stands in the field
 * @param was the mark of what was set on the scope when the page was shown
 */
record PartInput(Area area, PartState state, boolean here, String typed, String was) {

	/** The part as it shows what is. */
	static PartInput showing(Area area, PartState state) {
		return new PartInput(area, state, state.own() != null, state.inForce(), state.ownMark());
	}

	/** What is wrong with it. */
	List<PartProblem> problems() {
		if (isStale()) {
			return List.of(PartProblem.of("stale"));
		}
		if (this.here) {
			return PartRules.problems(this.area, this.state.part(), this.typed);
		}
		return isEdited() ? List.of(PartProblem.of("not-here")) : List.of();
	}

	/** Whether somebody else has changed the part since the page was shown. */
	boolean isStale() {
		return !this.was.equals(this.state.ownMark());
	}

	/**
	 * The input to go on with: built on what is now, with what was entered, unless
	 * nothing was.
	 */
	PartInput rebased() {
		boolean untouched = this.here ? this.was.equals("=" + this.typed) : this.was.isEmpty();
		return (isStale() && untouched) ? showing(this.area, this.state)
				: new PartInput(this.area, this.state, this.here, this.typed, this.state.ownMark());
	}

	/** What it asks for, if nothing is wrong with it. */
	PartChange change() {
		return new PartChange(this.state, this.here ? this.typed : null);
	}

	/** The name and id of the field. */
	public String getField() {
		return "value[" + getPart().getKey() + "]";
	}

	public MailPart getPart() {
		return this.state.part();
	}

	/** Whether the field holds neither what is set here nor what would be inherited. */
	private boolean isEdited() {
		return !this.typed.isEmpty() && !this.was.equals("=" + this.typed)
				&& !this.typed.equals(this.state.inherited().strip());
	}

}
