package io.orchestration.console.password;

import io.orchestration.console.scope.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Unlock button. */
@Controller
@RequestMapping("/scopes/{scope}/customers/{id}/lock")
class LockController {

	private final CustomerPasswordService passwords;

	LockController(CustomerPasswordService passwords) {
		this.passwords = passwords;
	}

	@PostMapping
	String lift(@PathVariable Scope scope, @PathVariable long id, @RequestParam(required = false) @Nullable String edit,
			RedirectAttributes flash) {
		boolean unlocked = this.passwords.unlock(scope, id);
		flash.addFlashAttribute("notice", unlocked ? "account.unlocked" : "account.was-not-locked");
		return AccountRedirect.to(edit);
	}

}
