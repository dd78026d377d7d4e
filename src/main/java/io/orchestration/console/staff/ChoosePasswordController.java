package io.orchestration.console.staff;

import java.util.Objects;
import java.util.Optional;

import io.orchestration.console.password.PasswordRejected;
import io.orchestration.console.password.TicketDigest;
import io.orchestration.console.security.TicketFilter;
import io.orchestration.console.web.FormAnswer;
import io.orchestration.console.web.TooBusyException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.ModelAndView;

/** Lets a console user who opened the link in a mail choose a password. */
@Controller
@RequestMapping("/sign-in/reset")
class ChoosePasswordController {

	private static final String PAGE = "staff/choose-password";

	/** The session attribute with the digest of the link that was opened last. */
	private static final String OPENED = "staff.ticket";

	private final StaffRedemption redemption;

	private final EntranceLimits limits;

	ChoosePasswordController(StaffRedemption redemption, EntranceLimits limits) {
		this.redemption = redemption;
		this.limits = limits;
	}

	/**
	 * Takes the secret out of the address at once, so that it stays in no history,
	 * referrer or screenshot (R12). Nothing is looked up, so a scanner learns nothing.
	 */
	@GetMapping("/link")
	ModelAndView open(@RequestAttribute(TicketFilter.TICKET) String ticket, HttpMethod method,
			HttpServletRequest request) {
		TicketDigest digest = this.limits.open(request, () -> TicketDigest.of(ticket));
		if (method.equals(HttpMethod.GET)) {
			request.getSession().setAttribute(OPENED, digest.hex());
		}
		return new ModelAndView("redirect:/sign-in/reset", HttpStatus.SEE_OTHER);
	}

	@GetMapping
	ModelAndView show(@SessionAttribute(name = OPENED, required = false) @Nullable String opened,
			HttpServletRequest request) {
		StaffReset open = require(opened, request);
		return new ModelAndView(PAGE, "form", NewPasswordForm.of(open)).addObject("open", open);
	}

	@PostMapping
	ModelAndView choose(@SessionAttribute(name = OPENED, required = false) @Nullable String opened,
			@Valid @ModelAttribute("form") NewPasswordForm form, BindingResult result, HttpServletRequest request,
			HttpServletResponse response, HttpSession session) {
		StaffReset open = require(opened, request);
		form.check(open, result);
		redeem(new TicketDigest(Objects.requireNonNull(opened)), form.password(), result);
		if (result.hasErrors()) {
			return FormAnswer.again(PAGE, result, response).addObject("open", open);
		}
		session.removeAttribute(OPENED);
		return new ModelAndView("redirect:/sign-in?changed", HttpStatus.SEE_OTHER);
	}

	private void redeem(TicketDigest ticket, String password, BindingResult result) {
		if (result.hasErrors()) {
			return;
		}
		try {
			this.redemption.redeem(ticket, password);
		}
		catch (PasswordRejected ex) {
			ex.violations().forEach((it) -> result.rejectValue("password", it.code(), it.arguments().toArray(), null));
		}
		catch (TooBusyException ex) {
			FormAnswer.tooBusy(result);
		}
	}

	private StaffReset require(@Nullable String opened, HttpServletRequest request) {
		return this.limits.open(request,
				() -> Optional.ofNullable(opened).map(TicketDigest::new).flatMap(this.redemption::find));
	}

}
