package io.orchestration.console.staff;

import io.orchestration.console.password.PasswordRejected;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.FormAnswer;
import io.orchestration.console.web.Moment;
import io.orchestration.console.web.SignedInUser;
import io.orchestration.console.web.TooBusyException;
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

/** The Password tab of a console user. */
@Controller
@RequestMapping("/scopes/{scope}/administration/users/{user}/password")
class UserPasswordController {

	private static final String PAGE = "staff/user-password";

	private static final String HERE = "redirect:/scopes/{scope}/administration/users/{user}/password";

	private final UserPasswordTab tab;

	private final UserPasswords passwords;

	UserPasswordController(UserPasswordTab tab, UserPasswords passwords) {
		this.tab = tab;
		this.passwords = passwords;
	}

	@GetMapping
	String show(@PathVariable Scope scope, @PathVariable long user, @AuthenticationPrincipal SignedInUser me,
			Model model) {
		this.tab.open(scope, user, me, model);
		model.addAttribute("form", UserPasswordForm.fresh());
		return PAGE;
	}

	@PostMapping
	ModelAndView decide(@PathVariable Scope scope, @PathVariable long user, @AuthenticationPrincipal SignedInUser me,
			@ModelAttribute("form") UserPasswordForm form, BindingResult result, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		ConsoleUser whom = this.passwords.require(me, scope, user);
		form.check(result);
		if (!result.hasErrors()) {
			carryOut(me, scope, whom, form, result);
		}
		if (result.hasErrors()) {
			this.tab.open(scope, user, me, model);
			return FormAnswer.again(PAGE, result, response);
		}
		flash.addFlashAttribute("notice", form.chosen().notice());
		return new ModelAndView(HERE);
	}

	@PostMapping("/reset-mails")
	String send(@PathVariable Scope scope, @PathVariable long user, @AuthenticationPrincipal SignedInUser me,
			RedirectAttributes flash) {
		SentLink link = this.passwords.sendLink(me, scope, user);
		flash.addFlashAttribute(link.isOnItsWay() ? "notice" : "problem", link.message());
		if (link.openFrom() != null) {
			flash.addFlashAttribute("openFrom", Moment.minute(link.openFrom()));
		}
		return HERE;
	}

	private void carryOut(SignedInUser me, Scope scope, ConsoleUser user, UserPasswordForm form, BindingResult result) {
		try {
			switch (form.chosen()) {
				case KEEP -> {
				}
				case CHANGE -> this.passwords.enter(me, scope, user.id(), form.password());
				case FORCE -> this.passwords.demandAnother(me, scope, user.id());
			}
		}
		catch (PasswordRejected ex) {
			ex.violations().forEach((it) -> result.rejectValue("password", it.code(), it.arguments().toArray(), null));
		}
		catch (ManualEntryOff ex) {
			result.rejectValue("choice", "user-password.manual-off");
		}
		catch (TooBusyException ex) {
			FormAnswer.tooBusy(result);
		}
	}

}
