package io.orchestration.console.staff;

import io.orchestration.console.web.FormAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets a console user who cannot sign in ask for a link. Whether somebody has the address
 * is told by mail only.
 */
@Controller
@RequestMapping("/sign-in/forgotten")
class ForgottenController {

	private static final String PAGE = "staff/forgotten";

	private final ForgottenPasswords passwords;

	private final EntranceLimits limits;

	ForgottenController(ForgottenPasswords passwords, EntranceLimits limits) {
		this.passwords = passwords;
		this.limits = limits;
	}

	@GetMapping
	String show(@ModelAttribute("form") ForgottenForm form) {
		return PAGE;
	}

	@PostMapping
	ModelAndView ask(@ModelAttribute("form") ForgottenForm form, BindingResult result, HttpServletRequest request,
			HttpServletResponse response) {
		this.limits.passRequest(request);
		form.address().ifPresentOrElse(this.passwords::ask, () -> result.rejectValue("email", "forgotten.email.wrong"));
		return result.hasErrors() ? FormAnswer.again(PAGE, result, response)
				: new ModelAndView("redirect:/sign-in/forgotten/sent", HttpStatus.SEE_OTHER);
	}

	@GetMapping("/sent")
	String sent() {
		return "staff/link-sent";
	}

}
