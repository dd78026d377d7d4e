package io.orchestration.console.staff;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.SignedInUser;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button on the Password tab for who has lost their second factor. */
@Controller
class LostSecondFactorsController {

	private final LostSecondFactors lost;

	LostSecondFactorsController(LostSecondFactors lost) {
		this.lost = lost;
	}

	@PostMapping("/scopes/{scope}/administration/users/{user}/second-factors/removal")
	String remove(@PathVariable Scope scope, @PathVariable long user, @AuthenticationPrincipal SignedInUser me,
			RedirectAttributes flash) {
		this.lost.remove(me, scope, user);
		flash.addFlashAttribute("notice", "user-second-factors.removed");
		return "redirect:/scopes/{scope}/administration/users/{user}/password";
	}

}
