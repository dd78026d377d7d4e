package io.orchestration.console.twostep;

import io.orchestration.console.security.Authorities;
import io.orchestration.console.web.SignedInUser;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page Two-step sign-in of one's own account. */
@Controller
@RequestMapping("/account/two-step")
class TwoStepController {

	private final Enrolment enrolment;

	private final Passkeys passkeys;

	TwoStepController(Enrolment enrolment, Passkeys passkeys) {
		this.enrolment = enrolment;
		this.passkeys = passkeys;
	}

	@ModelAttribute("mustSetUp")
	boolean mustSetUp(Authentication user) {
		return Authorities.has(Authorities.MUST_SET_UP_SECOND_STEP, user);
	}

	@GetMapping
	String show(@AuthenticationPrincipal SignedInUser me, Model model) {
		model.addAttribute("state", this.enrolment.of(me));
		model.addAttribute("passkeys", this.passkeys.of(me.id()));
		return "twostep/two-step";
	}

	/** Answers with the codes themselves: kept for a redirect, they would be stored. */
	@PostMapping("/recovery-codes")
	ModelAndView renewCodes(@AuthenticationPrincipal SignedInUser me) {
		return RecoveryCodesPage.of(this.enrolment.renewCodes(me), "/account/two-step");
	}

	@PostMapping("/app/removal")
	String giveUp(@AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
		this.enrolment.giveUp(me);
		flash.addFlashAttribute("notice", "two-step.app.removed");
		return "redirect:/account/two-step";
	}

}
