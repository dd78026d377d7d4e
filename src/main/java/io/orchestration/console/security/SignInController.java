package io.orchestration.console.security;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * Shows the sign-in page of the console; the form itself is answered by Spring Security.
 */
@Controller
class SignInController {

	private final ObjectProvider<SignInHints> hints;

	SignInController(ObjectProvider<SignInHints> hints) {
		this.hints = hints;
	}

	@GetMapping("/sign-in")
	String show(HttpServletRequest request, Model model) {
		model.addAttribute("failed", request.getParameterMap().containsKey("error"));
		this.hints.ifAvailable((it) -> model.addAttribute("hints", it));
		return "security/sign-in";
	}

}
