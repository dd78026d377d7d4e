package io.orchestration.console.staff;

import java.util.List;

import io.orchestration.console.customer.EditConflict;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.SignedInUser;
import org.jspecify.annotations.Nullable;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Profile tab: who a console user is, and whether they may sign in. */
@Controller
@RequestMapping("/scopes/{scope}/administration/users/{user}/profile")
class ProfileController {

	private static final String PAGE = "staff/profile";

	private final UserPanels panels;

	private final UserEditing editing;

	ProfileController(UserPanels panels, UserEditing editing) {
		this.panels = panels;
		this.editing = editing;
	}

	@ModelAttribute("languages")
	List<String> languages() {
		return PreferencesForm.languages();
	}

	@GetMapping
	String show(@PathVariable Scope scope, @PathVariable long user, @AuthenticationPrincipal SignedInUser me,
			@RequestParam(required = false) @Nullable String edit, Model model) {
		UserPanel panel = this.panels.open(scope, user, me);
		model.addAttribute("panel", panel);
		model.addAttribute("editing", edit != null && panel.editable());
		model.addAttribute("version", panel.user().getVersion());
		model.addAttribute("form", ProfileForm.of(ProfileData.of(panel.user())));
		model.addAttribute("was", ProfileData.of(panel.user()).fields());
		return PAGE;
	}

	@PostMapping
	ModelAndView save(@PathVariable Scope scope, @PathVariable long user, @AuthenticationPrincipal SignedInUser me,
			@RequestParam int version, @ModelAttribute("form") ProfileForm form, BindingResult result, Model model,
			RedirectAttributes flash) {
		UserAttempt attempt = UserAttempt.of(result, form::check,
				() -> this.editing.edit(me, scope, user, version, form.data()));
		if (attempt == UserAttempt.DONE) {
			flash.addFlashAttribute("notice", "user.saved");
			return new ModelAndView("redirect:/scopes/{scope}/administration/users/{user}/profile");
		}
		UserPanel panel = this.panels.open(scope, user, me);
		model.addAttribute("panel", panel);
		model.addAttribute("editing", panel.editable());
		model.addAttribute("version", version);
		model.addAttribute("was", form.seen().fields());
		return (attempt == UserAttempt.STALE) ? conflict(panel.user(), form, model)
				: new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/** Sending the form again now means: in full knowledge of what the other one did. */
	private static ModelAndView conflict(ConsoleUser user, ProfileForm form, Model model) {
		ProfileData stored = ProfileData.of(user);
		model.addAttribute("conflict", EditConflict.between(form.seen(), stored));
		model.addAttribute("version", user.getVersion());
		model.addAttribute("was", stored.fields());
		return new ModelAndView(PAGE, HttpStatus.CONFLICT);
	}

}
