package io.orchestration.console.portal;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The answers the customer's pages have in common. */
final class Answer {

	/** The view that tells who held a page open for too long what to do. */
	static final String OUT_OF_DATE = "portal/out-of-date";

	private Answer() {
	}

	/** Leads on to another page of the same scope. */
	static ModelAndView seeOther(String page) {
		return new ModelAndView("redirect:/portal/{scope}/" + page, HttpStatus.SEE_OTHER);
	}

}
