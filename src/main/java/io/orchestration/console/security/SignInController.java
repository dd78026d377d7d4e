package io.orchestration.console.security;

import java.time.Instant;

import io.orchestration.console.web.Moment;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;

/**
 * Shows the sign-in page of the console; the form itself is answered by Spring Security.
 */
@Controller
class SignInController {

	private final ObjectProvider<SignInHints> hints;

	private final ObjectProvider<SignInProviders> providers;

	SignInController(ObjectProvider<SignInHints> hints, ObjectProvider<SignInProviders> providers) {
		this.hints = hints;
		this.providers = providers;
	}

	@GetMapping("/sign-in")
	String show(@SessionAttribute(name = SignInFailureHandler.EMAIL, required = false) @Nullable String email,
			@SessionAttribute(name = SignInFailureHandler.LOCKED_UNTIL, required = false) @Nullable Instant lockedUntil,
			@SessionAttribute(name = SessionGate.ENDED, required = false) @Nullable SessionEnd ended,
			HttpServletRequest request, Model model) {
		boolean failed = request.getParameterMap().containsKey("error");
		model.addAttribute("failed", failed);
		model.addAttribute("ended", ended);
		if (failed) {
			model.addAttribute("email", email);
			model.addAttribute("openFrom", (lockedUntil != null) ? Moment.minute(lockedUntil) : null);
		}
		this.hints.ifAvailable((it) -> model.addAttribute("hints", it));
		this.providers.ifAvailable((it) -> model.addAttribute("providers", it.all()));
		return "security/sign-in";
	}

}
