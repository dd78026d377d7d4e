package io.orchestration.console.twostep;

import java.io.IOException;
import java.util.Optional;

import io.orchestration.console.security.Entrant;
import io.orchestration.console.security.Proof;
import io.orchestration.console.security.SignInProgress;
import io.orchestration.console.security.SignInSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** Lets in who shows a passkey, without an address and without a password. */
@Controller
@RequestMapping("/sign-in/passkey")
class PasskeySignInController {

	private final PasskeySignIn passkeys;

	private final PasskeyAnswers answers;

	private final SignInProgress progress;

	private final SignInSuccessHandler signedIn;

	private final ApplicationEventPublisher events;

	PasskeySignInController(PasskeySignIn passkeys, PasskeyAnswers answers, SignInProgress progress,
			SignInSuccessHandler signedIn, ApplicationEventPublisher events) {
		this.passkeys = passkeys;
		this.answers = answers;
		this.progress = progress;
		this.signedIn = signedIn;
		this.events = events;
	}

	@GetMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	String options(@Nullable Authentication user) {
		return this.answers.askToShow(user);
	}

	@PostMapping
	void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
		Optional<Entrant> user = Proof.in(request)
			.flatMap((it) -> Optional.ofNullable(it.passkey()))
			.flatMap(this.passkeys::userShowing);
		if (user.isEmpty()) {
			response.sendRedirect("/sign-in?passkey");
			return;
		}
		Authentication authentication = this.progress.begin(user.get(), request, response);
		this.events.publishEvent(new InteractiveAuthenticationSuccessEvent(authentication, getClass()));
		this.signedIn.onAuthenticationSuccess(request, response, authentication);
	}

}
