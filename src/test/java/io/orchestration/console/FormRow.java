package io.orchestration.console;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import io.orchestration.console.support.Caller;
import io.orchestration.console.support.Form;
import io.orchestration.console.support.HostileTexts;

/**
 * One form of the application.
 *
 * @param name which, where two forms go to the same place
 * @param mapping where it goes, as the application maps it
 * @param secrets the fields that never come back
 * @param kept the fields that come back as they were typed if the form is refused
 * @param fresh fills it in so that it is accepted, for people nobody has touched yet
 */
record FormRow(String name, String mapping, Set<String> secrets, Set<String> kept, Supplier<Sheet> fresh) {

	/**
	 * What to type, if there is anything to type into; less where each try costs a hash.
	 */
	List<String> texts() {
		if (this.kept.isEmpty()) {
			return List.of();
		}
		return this.secrets.isEmpty() ? HostileTexts.ALL : HostileTexts.WORST;
	}

	/** The form with this in every field a person types into. */
	Form typed(Form form, String text) {
		return this.kept.stream().reduce(form, (it, field) -> it.with(field, text), (one, other) -> other);
	}

	@Override
	public String toString() {
		return this.mapping + " " + this.name;
	}

	/**
	 * A form that is filled in.
	 *
	 * @param sender who sends it
	 * @param path where to
	 * @param form what it says
	 */
	record Sheet(Caller sender, String path, Form form) {

	}

}
