package io.orchestration.console.twostep;

import io.orchestration.console.web.FormAnswer;
import io.orchestration.console.web.SignedInUser;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
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

/** Where console users give a passkey of theirs another name. */
@Controller
@RequestMapping("/account/two-step/passkeys/{id}/name")
class PasskeyNameController {

	private static final String PAGE = "twostep/passkey-name";

	private final Passkeys passkeys;

	PasskeyNameController(Passkeys passkeys) {
		this.passkeys = passkeys;
	}

	@ModelAttribute("passkey")
	Passkey passkey(@PathVariable long id, @AuthenticationPrincipal SignedInUser me) {
		return this.passkeys.require(me, id);
	}

	@GetMapping
	String show(@ModelAttribute("passkey") Passkey passkey, Model model) {
		model.addAttribute("form", new PasskeyNameForm(passkey.label()));
		return PAGE;
	}

	@PostMapping
	ModelAndView rename(@PathVariable long id, @AuthenticationPrincipal SignedInUser me,
			@Valid @ModelAttribute("form") PasskeyNameForm form, BindingResult result, HttpServletResponse response,
			RedirectAttributes flash) {
		if (result.hasErrors()) {
			return FormAnswer.again(PAGE, result, response);
		}
		this.passkeys.rename(me, id, form.label());
		flash.addFlashAttribute("notice", "passkeys.renamed");
		return new ModelAndView("redirect:/account/two-step");
	}

}
