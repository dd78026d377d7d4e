package io.orchestration.console.customer;

import io.orchestration.console.activity.ActivityLog;
import io.orchestration.console.customer.CustomerPanel.Tab;
import io.orchestration.console.scope.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The Activity tab: what was done to the customer, newest first. */
@Controller
@RequestMapping("/scopes/{scope}/customers/{id}/activity")
class ActivityTabController {

	private static final int PAGE_SIZE = 50;

	private final CustomerPanels panels;

	private final ActivityLog log;

	ActivityTabController(CustomerPanels panels, ActivityLog log) {
		this.panels = panels;
		this.log = log;
	}

	@GetMapping
	String show(@PathVariable Scope scope, @PathVariable long id, @RequestParam(required = false) @Nullable String edit,
			@RequestParam(required = false) @Nullable Long before, Model model) {
		model.addAttribute("panel", this.panels.open(scope, id, Tab.ACTIVITY, edit != null));
		model.addAttribute("page", this.log.ofCustomer(id, before, PAGE_SIZE));
		return "customers/activity";
	}

}
