package io.orchestration.console.activity;

import java.time.ZoneId;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows administrators what was done in a scope and below it. */
@Controller
@RequestMapping("/scopes/{scope}/activity")
class ActivityController {

	private static final int PAGE_SIZE = 50;

	private final ActivityLog log;

	private final Scopes scopes;

	ActivityController(ActivityLog log, Scopes scopes) {
		this.log = log;
		this.scopes = scopes;
	}

	@GetMapping
	String show(@PathVariable Scope scope, @Valid @ModelAttribute("form") ActivityFilter filter, BindingResult result,
			@RequestParam(required = false) @Nullable Long before, ZoneId zone, Model model,
			HttpServletResponse response) {
		if (!filter.isInOrder()) {
			result.rejectValue("to", "activity-log.filter.order");
		}
		model.addAttribute("actions", ActivityActions.known());
		model.addAttribute("results", Fact.Result.values());
		if (result.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		else {
			model.addAttribute("page",
					this.log.ofScopes(this.scopes.tree().subtreeIds(scope), filter, zone, before, PAGE_SIZE));
		}
		return "activity/scope";
	}

}
