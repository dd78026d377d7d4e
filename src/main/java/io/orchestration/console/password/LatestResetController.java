package io.orchestration.console.password;

import io.orchestration.console.customer.Customers;
import io.orchestration.console.scope.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The latest reset alone, for a page that is open while something happens to it. */
@Controller
@RequestMapping("/scopes/{scope}/customers/{id}/resets/latest")
class LatestResetController {

	private static final View NOTHING_NEW = (model, request, response) -> response
		.setStatus(HttpStatus.NO_CONTENT.value());

	private final Customers customers;

	private final ResetTrails trails;

	private final AccountTab tab;

	LatestResetController(Customers customers, ResetTrails trails, AccountTab tab) {
		this.customers = customers;
		this.trails = trails;
		this.tab = tab;
	}

	/**
	 * Answers without content while there is nothing new, so that nothing is read out
	 * again.
	 */
	@GetMapping
	ModelAndView show(@PathVariable Scope scope, @PathVariable long id,
			@RequestParam(required = false) @Nullable String seen, Model model) {
		ResetTrail trail = this.trails.requireLatestOf(scope, id);
		if (trail.fingerprint().equals(seen)) {
			return new ModelAndView(NOTHING_NEW);
		}
		this.tab.addWhatChanges(this.customers.require(scope, id), model);
		this.tab.addTrail(trail, model);
		return new ModelAndView("password/trail :: update").addObject("news", trail.isNewsTo(seen))
			.addObject("customerId", id);
	}

}
