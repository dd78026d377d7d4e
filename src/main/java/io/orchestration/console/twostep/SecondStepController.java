package io.orchestration.console.twostep;

import java.io.IOException;

import io.orchestration.console.security.Confirmation.Ways;
import io.orchestration.console.security.Entrant;
import io.orchestration.console.security.Proof;
import io.orchestration.console.security.SignInProgress;
import io.orchestration.console.security.SignInSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Asks for the second factor of whoever has typed their password. */
@Controller
@RequestMapping("/account/second-step")
class SecondStepController {

	private static final String PAGE = "twostep/second-step";

	private final Proofs proofs;

	private final SignInProgress progress;

	private final SignInSuccessHandler signedIn;

	private final ApplicationEventPublisher events;

	SecondStepController(Proofs proofs, SignInProgress progress, SignInSuccessHandler signedIn,
			ApplicationEventPublisher events) {
		this.proofs = proofs;
		this.progress = progress;
		this.signedIn = signedIn;
		this.events = events;
	}

	@ModelAttribute("ways")
	Ways ways(@AuthenticationPrincipal Entrant me) {
		return this.proofs.waysOf(me);
	}

	@GetMapping
	String show() {
		return PAGE;
	}

	@PostMapping
	@Nullable ModelAndView finish(@AuthenticationPrincipal Entrant me, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		if (Proof.in(request).filter((it) -> this.proofs.finishes(me, it)).isEmpty()) {
			return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT).addObject("refused", true);
		}
		Authentication user = this.progress.letIn(me, request, response);
		this.events.publishEvent(new InteractiveAuthenticationSuccessEvent(user, getClass()));
		this.signedIn.onAuthenticationSuccess(request, response, user);
		return null;
	}

}
