package io.orchestration.console.portal;

import io.orchestration.console.password.CustomerSignIn;
import io.orchestration.console.password.SignInResult;
import io.orchestration.console.password.SignInResult.Refusal;
import io.orchestration.console.password.SignInResult.SignedIn;
import io.orchestration.console.scope.Scope;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Signs customers in for vendors who use the hosted page. */
@Controller
@RequestMapping("/portal/{scope}/sign-in")
class CustomerSignInController {

	private static final String PAGE = "portal/sign-in";

	private final CustomerSignIn signIns;

	private final SourceLimits limits;

	CustomerSignInController(CustomerSignIn signIns, SourceLimits limits) {
		this.signIns = signIns;
		this.limits = limits;
	}

	@GetMapping
	String show(Model model) {
		model.addAttribute("form", SignInForm.EMPTY);
		return PAGE;
	}

	@PostMapping
	ModelAndView signIn(@PathVariable Scope scope, @Valid @ModelAttribute("form") SignInForm form, BindingResult result,
			HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash) {
		if (CustomerSignIn.isTooLong(form.password())) {
			result.rejectValue("password", "portal.password.too-long");
		}
		SignInResult outcome = attempt(scope, form, result, request);
		if (outcome instanceof SignedIn customer) {
			new Visit(request, scope).signIn(customer);
			return Answer.seeOther("welcome");
		}
		if (outcome == Refusal.MUST_CHANGE) {
			flash.addFlashAttribute("form", TemporaryPasswordForm.of(form.login()));
			return Answer.seeOther("password/change");
		}
		if (!result.hasErrors()) {
			result.reject("portal.sign-in." + outcome);
		}
		return FormAnswer.again(PAGE, result, response);
	}

	private SignInResult attempt(Scope scope, SignInForm form, BindingResult result, HttpServletRequest request) {
		if (result.hasErrors()) {
			return Refusal.REFUSED;
		}
		try {
			return this.limits.signIn(request, () -> this.signIns.signIn(scope, form.login(), form.password()));
		}
		catch (TooBusyException ex) {
			FormAnswer.tooBusy(result);
			return Refusal.REFUSED;
		}
	}

}
