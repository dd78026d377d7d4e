package io.orchestration.console.staff;

import io.orchestration.console.activity.ActivityLog;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.web.SignedInUser;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The Activity tab: what was done by the user and to them, newest first. */
@Controller
@RequestMapping("/scopes/{scope}/administration/users/{user}/activity")
class UserActivityController {

	private static final int PAGE_SIZE = 50;

	private final UserPanels panels;

	private final ActivityLog log;

	private final Scopes scopes;

	UserActivityController(UserPanels panels, ActivityLog log, Scopes scopes) {
		this.panels = panels;
		this.log = log;
		this.scopes = scopes;
	}

	@GetMapping
	String show(@PathVariable Scope scope, @PathVariable long user, @AuthenticationPrincipal SignedInUser me,
			@RequestParam(required = false) @Nullable Long before, Model model) {
		model.addAttribute("panel", this.panels.open(scope, user, me));
		model.addAttribute("page", this.log.ofUser(user, this.scopes.tree().subtreeIds(scope), before, PAGE_SIZE));
		return "staff/activity";
	}

}
