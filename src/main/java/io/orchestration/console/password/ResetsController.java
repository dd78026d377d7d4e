package io.orchestration.console.password;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.SignedInUser;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of the latest reset. */
@Controller
@RequestMapping("/scopes/{scope}/customers/{id}/resets/{resetId}")
class ResetsController {

	private final CustomerPasswordService passwords;

	ResetsController(CustomerPasswordService passwords) {
		this.passwords = passwords;
	}

	@PostMapping("/cancellation")
	String cancel(@PathVariable Scope scope, @PathVariable long id, @PathVariable long resetId,
			@RequestParam(required = false) @Nullable String edit, RedirectAttributes flash) {
		flash.addFlashAttribute("notice", this.passwords.cancel(scope, id, resetId).notice());
		return AccountRedirect.to(edit);
	}

	@PostMapping("/resending")
	String resend(@PathVariable Scope scope, @PathVariable long id, @PathVariable long resetId,
			@RequestParam(required = false) @Nullable String edit, @AuthenticationPrincipal SignedInUser user,
			RedirectAttributes flash) {
		try {
			PasswordReset reset = this.passwords.resend(scope, id, resetId, user);
			ResetNotice.ofResending(reset).showAfter(flash);
		}
		catch (ResetRefused ex) {
			flash.addFlashAttribute("refusal", ex.obstacle());
		}
		return AccountRedirect.to(edit);
	}

}
