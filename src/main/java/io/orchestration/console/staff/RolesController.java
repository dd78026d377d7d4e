package io.orchestration.console.staff;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.SignedInUser;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Roles tab: what was granted where, and what follows from it. */
@Controller
@RequestMapping("/scopes/{scope}/administration/users/{user}/roles")
class RolesController {

	private static final String PAGE = "staff/roles";

	private final UserPanels panels;

	private final RoleOverviews overviews;

	private final RoleGranting granting;

	private final ConsoleUsers users;

	RolesController(UserPanels panels, RoleOverviews overviews, RoleGranting granting, ConsoleUsers users) {
		this.panels = panels;
		this.overviews = overviews;
		this.granting = granting;
		this.users = users;
	}

	@ModelAttribute("roles")
	Role[] roles() {
		return Role.values();
	}

	@GetMapping
	String show(@PathVariable Scope scope, @PathVariable long user, @AuthenticationPrincipal SignedInUser me,
			Model model) {
		open(scope, user, me, model);
		model.addAttribute("form", RoleForm.empty());
		return PAGE;
	}

	@PostMapping
	ModelAndView decide(@PathVariable Scope scope, @PathVariable long user, @AuthenticationPrincipal SignedInUser me,
			@ModelAttribute("form") RoleForm form, BindingResult result, Model model, RedirectAttributes flash) {
		UserAttempt attempt = UserAttempt.of(result, form::check, () -> this.granting.decide(me, scope, user, form));
		if (attempt == UserAttempt.DONE) {
			flash.addFlashAttribute("notice", "user.roles.saved");
			return new ModelAndView("redirect:" + whereNext(scope, user));
		}
		open(scope, user, me, model);
		if (attempt == UserAttempt.STALE) {
			result.reject("user.role.stale");
			return new ModelAndView(PAGE, HttpStatus.CONFLICT);
		}
		return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private void open(Scope scope, long user, SignedInUser me, Model model) {
		UserPanel panel = this.panels.open(scope, user, me);
		model.addAttribute("panel", panel);
		model.addAttribute("overview", this.overviews.of(me, panel.user()));
	}

	/** Whose last role here was taken is not found here any more. */
	private String whereNext(Scope scope, long user) {
		return UserPanel.list(scope) + (this.users.find(scope, user).isPresent() ? "/" + user + "/roles" : "");
	}

}
