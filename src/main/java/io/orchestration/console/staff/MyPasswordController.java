package io.orchestration.console.staff;

import io.orchestration.console.password.PasswordRejected;
import io.orchestration.console.security.Authorities;
import io.orchestration.console.web.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where console users change their own password, some of them before anything else. */
@Controller
@RequestMapping("/account/password")
class MyPasswordController {

	private static final String PAGE = "staff/my-password";

	private final MyPassword passwords;

	private final SecurityContextLogoutHandler session = new SecurityContextLogoutHandler();

	MyPasswordController(MyPassword passwords) {
		this.passwords = passwords;
	}

	@ModelAttribute("mustChange")
	boolean mustChange(Authentication user) {
		return user.getAuthorities()
			.stream()
			.anyMatch((it) -> Authorities.MUST_CHANGE_PASSWORD.equals(it.getAuthority()));
	}

	/** Tells password managers whose password it is. */
	@ModelAttribute("email")
	String email(@AuthenticationPrincipal SignedInUser me) {
		return me.email();
	}

	@GetMapping
	String show(@ModelAttribute("form") MyPasswordForm form) {
		return PAGE;
	}

	@PostMapping
	String change(@AuthenticationPrincipal SignedInUser me, @Valid @ModelAttribute("form") MyPasswordForm form,
			BindingResult result, HttpServletRequest request, HttpServletResponse response) {
		this.passwords.check(me, form, result);
		replace(me, form, result);
		if (result.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return PAGE;
		}
		this.session.logout(request, response, null);
		return "redirect:/sign-in?changed";
	}

	private void replace(SignedInUser me, MyPasswordForm form, BindingResult result) {
		if (result.hasErrors()) {
			return;
		}
		try {
			this.passwords.change(me, form.password());
		}
		catch (PasswordRejected ex) {
			ex.violations().forEach((it) -> result.rejectValue("password", it.code(), it.arguments().toArray(), null));
		}
	}

}
