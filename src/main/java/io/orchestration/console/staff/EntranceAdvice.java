package io.orchestration.console.staff;

import java.io.IOException;

import io.orchestration.console.password.InvalidTicket;
import io.orchestration.console.security.AttemptKind;
import io.orchestration.console.security.Incidents;
import io.orchestration.console.security.TooManyAttempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What strangers at the door of the console are told when they are not let further. */
@ControllerAdvice(assignableTypes = { ForgottenController.class, ChoosePasswordController.class })
class EntranceAdvice {

	private final Incidents incidents;

	EntranceAdvice(Incidents incidents) {
		this.incidents = incidents;
	}

	/** The one answer to every link that does not work, whatever the cause (R11). */
	@ExceptionHandler(InvalidTicket.class)
	ModelAndView badLink() {
		ModelAndView page = new ModelAndView("staff/bad-link");
		page.setStatus(HttpStatus.GONE);
		return page;
	}

	@ExceptionHandler(TooManyAttempts.class)
	void tooMany(TooManyAttempts ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.incidents.tell(AttemptKind.LIMIT_REACHED, request);
		response.setHeader("Retry-After", Long.toString(ex.seconds()));
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

}
