package io.orchestration.console.portal;

import java.util.Optional;

import io.orchestration.console.password.CustomerSignIn;
import io.orchestration.console.password.PasswordRejected;
import io.orchestration.console.password.SignInResult.Refusal;
import io.orchestration.console.password.TemporaryPasswords;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.ScopeSettings;
import io.orchestration.console.web.FormAnswer;
import io.orchestration.console.web.TooBusyException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets a customer trade a temporary password for one of their own. The form alone
 * decides; that they came from the sign-in page counts for nothing.
 */
@Controller
@RequestMapping("/portal/{scope}/password/change")
class TemporaryPasswordController {

	private static final String PAGE = "portal/change-password";

	private final TemporaryPasswords passwords;

	private final ScopeSettings settings;

	private final SourceLimits limits;

	TemporaryPasswordController(TemporaryPasswords passwords, ScopeSettings settings, SourceLimits limits) {
		this.passwords = passwords;
		this.settings = settings;
		this.limits = limits;
	}

	@ModelAttribute("leastCharacters")
	int leastCharacters(@PathVariable Scope scope) {
		return this.settings.effectiveIn(scope).minimumLength();
	}

	@GetMapping
	String show(Model model) {
		if (!model.containsAttribute("form")) {
			model.addAttribute("form", TemporaryPasswordForm.of(""));
		}
		return PAGE;
	}

	@PostMapping
	ModelAndView change(@PathVariable Scope scope, @Valid @ModelAttribute("form") TemporaryPasswordForm form,
			BindingResult result, HttpServletRequest request, HttpServletResponse response) {
		if (CustomerSignIn.isTooLong(form.temporary())) {
			result.rejectValue("temporary", "portal.password.too-long");
		}
		if (!form.isRetyped()) {
			result.rejectValue("retype", "portal.retype.differs");
		}
		if (!result.hasErrors()) {
			exchange(scope, form, result, request);
		}
		return result.hasErrors() ? FormAnswer.again(PAGE, result, response) : Answer.seeOther("password/done");
	}

	private void exchange(Scope scope, TemporaryPasswordForm form, BindingResult result, HttpServletRequest request) {
		try {
			Optional<Refusal> refusal = this.limits.trade(request,
					() -> this.passwords.exchange(scope, form.login(), form.temporary(), form.password()));
			refusal.ifPresent((it) -> result.reject("portal.change." + it));
		}
		catch (PasswordRejected ex) {
			ex.violations().forEach((it) -> result.rejectValue("password", it.code(), it.arguments().toArray(), null));
		}
		catch (TooBusyException ex) {
			FormAnswer.tooBusy(result);
		}
	}

}
