package io.orchestration.console.twostep;

import io.orchestration.console.security.Authorities;
import io.orchestration.console.security.Entrant;
import io.orchestration.console.security.SignInProgress;
import io.orchestration.console.security.Detour;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where console users take up and give up their own passkeys; see passkey.js. */
@Controller
@RequestMapping("/account/two-step/passkeys")
class PasskeysController {

	private static final String OVERVIEW = "redirect:/account/two-step";

	private final Passkeys passkeys;

	private final PasskeyAnswers answers;

	private final SignInProgress progress;

	private final Detour detour;

	PasskeysController(Passkeys passkeys, PasskeyAnswers answers, SignInProgress progress, Detour detour) {
		this.passkeys = passkeys;
		this.answers = answers;
		this.progress = progress;
		this.detour = detour;
	}

	@GetMapping(path = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseBody
	String options(Authentication me) {
		return this.answers.askToMake(me);
	}

	@PostMapping
	String add(@RequestParam String label, @RequestParam String credential, @AuthenticationPrincipal Entrant me,
			Authentication user, HttpServletRequest request, HttpServletResponse response, RedirectAttributes flash) {
		PasskeyNameForm name = new PasskeyNameForm(label);
		if (!name.isFit()) {
			flash.addFlashAttribute("problem", "passkeys.label.length");
			return OVERVIEW;
		}
		if (!this.passkeys.add(me, credential, name.label())) {
			flash.addFlashAttribute("problem", "passkeys.refused");
			return OVERVIEW;
		}
		flash.addFlashAttribute("notice", "passkeys.added");
		if (Authorities.has(Authorities.MUST_SET_UP_SECOND_STEP, user)) {
			this.progress.letIn(me, request, response);
			return "redirect:" + this.detour.of(request, response);
		}
		return OVERVIEW;
	}

	@PostMapping("/{id}/removal")
	String remove(@PathVariable long id, @AuthenticationPrincipal Entrant me, RedirectAttributes flash) {
		this.passkeys.remove(me, id);
		flash.addFlashAttribute("notice", "passkeys.removed");
		return OVERVIEW;
	}

}
