package io.orchestration.console.twostep;

/** What somebody shows a factor for, as the activity calls it. */
enum Occasion {

	/** To finish a sign-in. */
	SECOND_STEP("second-step"),
	/** To confirm a sign-in that has grown old. */
	CONFIRMATION("confirmation");

	private final String name;

	Occasion(String name) {
		this.name = name;
	}

	/** It was shown. */
	String done() {
		return "staff." + this.name + "-done";
	}

	/** It was not. */
	String refused() {
		return "staff." + this.name + "-refused";
	}

}
