package io.orchestration.console.overview;

import java.time.ZoneId;

import io.orchestration.console.scope.Scope;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows how resets, mails and locks fare in a scope and below it; names nobody. */
@Controller
@RequestMapping("/scopes/{scope}/overview")
class OverviewController {

	private final Overviews overviews;

	OverviewController(Overviews overviews) {
		this.overviews = overviews;
	}

	@GetMapping
	String show(@PathVariable Scope scope, @ModelAttribute("form") PeriodForm form, BindingResult result, ZoneId zone,
			Model model, HttpServletResponse response) {
		if (!form.isOffered()) {
			result.rejectValue("days", "typeMismatch");
		}
		model.addAttribute("periods", PeriodForm.OFFERED);
		OverviewAttempt.show(result, () -> this.overviews.of(scope, form.number(), zone), model, response);
		return "overview/overview";
	}

}
