package io.orchestration.console.twostep;

import java.util.List;
import java.util.Optional;

import io.orchestration.console.security.Authorities;
import io.orchestration.console.security.Entrant;
import io.orchestration.console.security.SignInProgress;
import io.orchestration.console.security.Detour;
import io.orchestration.console.web.FormAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a console user sets up their authenticator app. */
@Controller
@RequestMapping("/account/two-step/app")
class AuthenticatorAppController {

	private static final String PAGE = "twostep/authenticator-app";

	private static final String OVERVIEW = "redirect:/account/two-step";

	private final Enrolment enrolment;

	private final SignInProgress progress;

	private final Detour detour;

	AuthenticatorAppController(Enrolment enrolment, SignInProgress progress, Detour detour) {
		this.enrolment = enrolment;
		this.progress = progress;
		this.detour = detour;
	}

	@ModelAttribute("mustSetUp")
	boolean mustSetUp(Authentication user) {
		return Authorities.has(Authorities.MUST_SET_UP_SECOND_STEP, user);
	}

	@PostMapping
	String begin(@AuthenticationPrincipal Entrant me) {
		this.enrolment.begin(me);
		return "redirect:/account/two-step/app";
	}

	@GetMapping
	String show(@AuthenticationPrincipal Entrant me, @ModelAttribute("form") FirstCodeForm form, Model model) {
		Optional<Seed> seed = this.enrolment.begun(me);
		seed.ifPresent((it) -> model.addAttribute("seed", it.text()));
		return seed.isPresent() ? PAGE : OVERVIEW;
	}

	/** Answers with the recovery codes: kept for a redirect, they would be stored. */
	@PostMapping("/confirmation")
	ModelAndView confirm(@AuthenticationPrincipal Entrant me, @Valid @ModelAttribute("form") FirstCodeForm form,
			BindingResult result, Authentication user, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		List<String> codes = result.hasErrors() ? List.of() : this.enrolment.confirm(me, form.code());
		if (codes.isEmpty()) {
			return again(me, result, model, response);
		}
		if (mustSetUp(user)) {
			this.progress.letIn(me, request, response);
		}
		return RecoveryCodesPage.of(codes, this.detour.of(request, response));
	}

	private ModelAndView again(Entrant me, BindingResult result, Model model, HttpServletResponse response) {
		if (!result.hasErrors()) {
			result.rejectValue("code", "two-step.app.code.wrong");
		}
		String page = show(me, new FirstCodeForm(""), model);
		return PAGE.equals(page) ? FormAnswer.again(page, result, response) : new ModelAndView(page);
	}

}
