package io.orchestration.console.overview;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;

/** Turns the reason why nothing is shown into an error of the choice of a period. */
final class OverviewAttempt {

	private OverviewAttempt() {
	}

	/** Shows the figures, or says what is wrong with the period. */
	static void show(Errors period, Supplier<Overview> figures, Model model, HttpServletResponse response) {
		if (!period.hasErrors()) {
			try {
				model.addAttribute("overview", figures.get());
			}
			catch (QueryTimeoutException ex) {
				period.reject("overview.too-slow");
			}
		}
		if (period.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
	}

}
