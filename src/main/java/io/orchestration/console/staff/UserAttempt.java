package io.orchestration.console.staff;

import io.orchestration.console.web.StaleEditException;

import org.springframework.validation.BindingResult;

/** What became of a form about a console user; a page for each. */
enum UserAttempt {

	/** Everything is stored. */
	DONE,
	/** Nothing is stored; the form says what is wrong. */
	REFUSED,
	/** Nothing is stored, because somebody else was faster. */
	STALE;

	/**
	 * Does it, unless the form is wrong already; a refusal becomes an error of the form.
	 */
	static UserAttempt of(BindingResult form, Runnable deed) {
		if (form.hasErrors()) {
			return REFUSED;
		}
		try {
			deed.run();
			return DONE;
		}
		catch (UserRefused ex) {
			form.rejectValue(ex.field(), ex.code(), ex.arguments(), null);
			return REFUSED;
		}
		catch (StaleEditException ex) {
			return STALE;
		}
	}

}
