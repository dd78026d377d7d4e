package io.orchestration.console.security;

import io.orchestration.console.web.SignedInUser;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page that stands between a form and what it would change; see StepUpFilter. */
@Controller
class ConfirmationController {

	static final String PATH = "/account/confirmation";

	private final Confirmation confirmation;

	private final ObjectProvider<SignInProviders> providers;

	ConfirmationController(Confirmation confirmation, ObjectProvider<SignInProviders> providers) {
		this.confirmation = confirmation;
		this.providers = providers;
	}

	/** Asked for directly, it has nothing to stand between. */
	@RequestMapping(PATH)
	String ask(
			@RequestAttribute(name = RequestDispatcher.FORWARD_REQUEST_URI, required = false) @Nullable String target,
			@AuthenticationPrincipal SignedInUser me, HttpServletRequest request, Model model) {
		if (target == null) {
			return "redirect:/";
		}
		model.addAttribute("target", target);
		model.addAttribute("refused", Proof.in(request).isPresent());
		model.addAttribute("typed", Proof.typedBeside(request));
		model.addAttribute("withheld", Proof.isTypedInSecretBeside(request));
		model.addAttribute("email", me.email());
		model.addAttribute("ways", this.confirmation.waysOf(me));
		this.providers.ifAvailable((it) -> model.addAttribute("providers", it.all()));
		return "security/confirmation";
	}

}
