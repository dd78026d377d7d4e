package io.orchestration.console.portal;

import io.orchestration.console.password.SelfServiceResets;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.ScopeSettings;
import io.orchestration.console.web.FormAnswer;
import io.orchestration.console.web.NotFoundException;
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
 * Lets a customer who has forgotten the password ask for a link. Whatever comes of it,
 * and whether anybody has the login at all, is told by mail only (R25).
 */
@Controller
@RequestMapping("/portal/{scope}/password/forgotten")
class ForgotPasswordController {

	private static final String PAGE = "portal/forgot-password";

	private final SelfServiceResets resets;

	private final ScopeSettings settings;

	private final SourceLimits limits;

	ForgotPasswordController(SelfServiceResets resets, ScopeSettings settings, SourceLimits limits) {
		this.resets = resets;
		this.settings = settings;
		this.limits = limits;
	}

	/** Where an administrator has switched it off there is no such page. */
	@ModelAttribute
	void requireAllowed(@PathVariable Scope scope) {
		if (!this.settings.effectiveIn(scope).forgotPasswordAllowed()) {
			throw new NotFoundException("Forgot password of " + scope.getCode());
		}
	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("form", ForgotPasswordForm.EMPTY);
		return PAGE;
	}

	@PostMapping
	ModelAndView ask(@PathVariable Scope scope, @Valid @ModelAttribute("form") ForgotPasswordForm form,
			BindingResult result, HttpServletRequest request, HttpServletResponse response) {
		if (result.hasErrors()) {
			return FormAnswer.again(PAGE, result, response);
		}
		this.limits.passLinkRequest(request);
		this.resets.ask(scope, form.login());
		return Answer.seeOther("password/forgotten/sent");
	}

	@GetMapping("/sent")
	String sent() {
		return "portal/link-sent";
	}

}
