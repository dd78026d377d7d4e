package io.orchestration.console.customer;

import io.orchestration.console.web.StaleEditException;

import org.springframework.validation.BindingResult;

/** What became of a form with customer data; a page for each. */
public enum EditAttempt {

	/** Everything is stored. */
	SAVED,
	/** Nothing is stored; the form says beside each field what is wrong. */
	REFUSED,
	/** Nothing is stored, because somebody else saved in the meantime. */
	STALE;

	/**
	 * Tries to save what a form brought, unless it could not even be read. Reasons to
	 * refuse become errors of the form.
	 */
	public static EditAttempt of(BindingResult form, Runnable saving) {
		if (form.hasErrors()) {
			return REFUSED;
		}
		try {
			saving.run();
			return SAVED;
		}
		catch (CustomerRefused ex) {
			ex.violations().forEach((it) -> reject(form, it));
			return REFUSED;
		}
		catch (StaleEditException ex) {
			return STALE;
		}
	}

	private static void reject(BindingResult form, Violation violation) {
		Object[] arguments = violation.arguments().toArray();
		if (violation.field() == null) {
			form.reject(violation.code(), arguments, null);
		}
		else {
			form.rejectValue(violation.field(), violation.code(), arguments, null);
		}
	}

}
