package io.orchestration.console.web;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.validation.Errors;
import org.springframework.web.servlet.ModelAndView;

/** How a form comes back that could not be taken. */
public final class FormAnswer {

	private static final String TOO_BUSY = "form.too-busy";

	private FormAnswer() {
	}

	/** Notes on the form that it may be sent again, once there is less to do. */
	public static void tooBusy(Errors form) {
		form.reject(TOO_BUSY);
	}

	/**
	 * The page once more, with what is wrong: 422, or 503 with the time to wait if only
	 * the moment was wrong.
	 */
	public static ModelAndView again(String view, Errors form, HttpServletResponse response) {
		boolean tooBusy = form.getGlobalErrors().stream().anyMatch((it) -> TOO_BUSY.equals(it.getCode()));
		if (tooBusy) {
			response.setHeader("Retry-After", Outage.RETRY_AFTER_SECONDS);
		}
		return new ModelAndView(view, tooBusy ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
