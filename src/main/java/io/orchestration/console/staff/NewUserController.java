package io.orchestration.console.staff;

import java.util.List;

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

/** Creates console users with a role in the chosen scope or below it. */
@Controller
@RequestMapping("/scopes/{scope}/administration/users/new")
class NewUserController {

	private static final String PAGE = "staff/new-user";

	private final NewUsers users;

	private final Places places;

	NewUserController(NewUsers users, Places places) {
		this.users = users;
		this.places = places;
	}

	@ModelAttribute("languages")
	List<String> languages() {
		return PreferencesForm.languages();
	}

	@ModelAttribute("roles")
	Role[] roles() {
		return Role.values();
	}

	@ModelAttribute("places")
	List<ScopeChoice> places(@PathVariable Scope scope, @AuthenticationPrincipal SignedInUser me) {
		return this.places.labelled(this.places.within(scope, me));
	}

	@GetMapping
	String show(@PathVariable Scope scope, Model model) {
		model.addAttribute("form", NewUserForm.in(scope.getCode()));
		return PAGE;
	}

	@PostMapping
	ModelAndView create(@PathVariable Scope scope, @AuthenticationPrincipal SignedInUser me,
			@ModelAttribute("form") NewUserForm form, BindingResult result, RedirectAttributes redirect) {
		UserAttempt attempt = UserAttempt.of(result, form::check, () -> redirect.addAttribute("user",
				this.users.create(me, scope, form.profile(), form.firstRole()).id()));
		if (attempt != UserAttempt.DONE) {
			return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		redirect.addFlashAttribute("notice", "user.created");
		redirect.addFlashAttribute("noticeArgument", form.profile().email());
		return new ModelAndView("redirect:/scopes/{scope}/administration/users/{user}/profile");
	}

}
