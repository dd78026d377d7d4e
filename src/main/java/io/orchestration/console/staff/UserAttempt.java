package io.orchestration.console.staff;

import java.util.function.Consumer;

import io.orchestration.console.web.StaleEditException;

import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;

/** What became of a form about a console user; a page for each. */
enum UserAttempt {

	/** Everything is stored. */
	DONE,
	/** Nothing is stored; the form says what is wrong. */
	REFUSED,
	/** Nothing is stored, because somebody else was faster. */
	STALE;

	/**
	 * Does it, unless the form could not even be read or is wrong; a refusal becomes an
	 * error of the form.
	 */
	static UserAttempt of(BindingResult form, Consumer<Errors> check, Runnable deed) {
		if (!form.hasErrors()) {
			check.accept(form);
		}
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
