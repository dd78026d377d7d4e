package io.orchestration.console.customer;

import org.jspecify.annotations.Nullable;

/**
 * The General tab in edit mode.
 *
 * @param was what stood there when the form was opened, to tell one's own changes from
 * those of somebody else
 */
record GeneralForm(@Nullable String firstName, @Nullable String lastName, @Nullable String phone,
		@Nullable GeneralData was) {

	static GeneralForm of(GeneralData data) {
		return new GeneralForm(data.firstName(), data.lastName(), data.phone(), data);
	}

	/** The same input, as an edit of what is stored now. */
	GeneralForm onTopOf(GeneralData stored) {
		return new GeneralForm(this.firstName, this.lastName, this.phone, stored);
	}

	GeneralData data() {
		return new GeneralData(this.firstName, this.lastName, this.phone);
	}

	GeneralData seen() {
		return (this.was != null) ? this.was : new GeneralData(null, null, null);
	}

}
