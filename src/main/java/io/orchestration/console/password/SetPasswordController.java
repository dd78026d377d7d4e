package io.orchestration.console.password;

import java.util.Optional;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.security.Proof;
import io.orchestration.console.web.FormAnswer;
import io.orchestration.console.web.SignedInUser;
import jakarta.servlet.http.HttpServletResponse;

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

/** The Set Customer Password dialog. */
@Controller
@RequestMapping("/scopes/{scope}/customers/{id}/password")
class SetPasswordController {

	private final SetPasswordDialogs dialogs;

	private final CustomerPasswordService passwords;

	SetPasswordController(SetPasswordDialogs dialogs, CustomerPasswordService passwords) {
		this.dialogs = dialogs;
		this.passwords = passwords;
	}

	@GetMapping
	String show(@PathVariable Scope scope, @PathVariable long id, @ModelAttribute("mode") DialogMode mode,
			@AuthenticationPrincipal SignedInUser user, Model model) {
		SetPasswordDialog dialog = this.dialogs.open(scope, id, mode, user, model);
		model.addAttribute("form", this.dialogs.fresh(dialog, Boolean.TRUE.equals(model.getAttribute("locked"))));
		return AccountTab.PAGE;
	}

	/**
	 * As it was typed, but for the passwords, which a confirmation of the sign-in costs.
	 */
	@PostMapping(params = Proof.WITHHELD)
	String showAgain(@PathVariable Scope scope, @PathVariable long id, @ModelAttribute("mode") DialogMode mode,
			@ModelAttribute("form") SetPasswordForm form, BindingResult result,
			@AuthenticationPrincipal SignedInUser user, Model model) {
		this.dialogs.open(scope, id, mode, user, model);
		model.addAttribute("again", true);
		return AccountTab.PAGE;
	}

	/** As it was typed, but for the passwords, and with a pass-phrase to take. */
	@PostMapping("/suggestion")
	String suggest(@PathVariable Scope scope, @PathVariable long id, @ModelAttribute("mode") DialogMode mode,
			@ModelAttribute("form") SetPasswordForm form, BindingResult result,
			@AuthenticationPrincipal SignedInUser user, Model model) {
		this.dialogs.suggest(this.dialogs.open(scope, id, mode, user, model), model);
		return AccountTab.PAGE;
	}

	@PostMapping
	ModelAndView set(@PathVariable Scope scope, @PathVariable long id, @ModelAttribute("mode") DialogMode mode,
			@ModelAttribute("form") SetPasswordForm form, BindingResult result,
			@AuthenticationPrincipal SignedInUser user, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		SetPasswordForm.check(result);
		Optional<PasswordReset> reset = ResetAttempt.of(result,
				() -> form.isManual() ? this.passwords.enterManually(scope, id, form.entry(user))
						: this.passwords.requestByMail(scope, id, form.request(user)));
		if (reset.isEmpty()) {
			this.dialogs.open(scope, id, mode, user, model);
			return FormAnswer.again(AccountTab.PAGE, result, response);
		}
		ResetNotice.of(reset.get()).showAfter(flash);
		return new ModelAndView(AccountRedirect.to(mode.edit()));
	}

}
