package io.orchestration.console.tree;

import io.orchestration.console.web.StaleEditException;

import org.springframework.validation.BindingResult;

/** What became of the form of a scope; a page for each. */
enum ScopeAttempt {

	/** Everything is stored. */
	SAVED,
	/** Nothing is stored; the form says beside each field what is wrong. */
	REFUSED,
	/** Nothing is stored, because somebody else saved in the meantime. */
	STALE;

	/** Tries to save what a form brought, unless it could not even be read. */
	static ScopeAttempt of(BindingResult form, Runnable saving) {
		if (form.hasErrors()) {
			return REFUSED;
		}
		try {
			saving.run();
			return SAVED;
		}
		catch (ScopeRefused ex) {
			ex.violations().forEach((it) -> it.addTo(form));
			return REFUSED;
		}
		catch (StaleEditException ex) {
			return STALE;
		}
	}

}
