package io.orchestration.console.api;

import io.orchestration.console.scope.Scope;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks before a key is ended: what still calls with it is refused at once. */
@Controller
@RequestMapping("/scopes/{scope}/administration/integrations/{key}/end")
class KeyEndController {

	private final KeyRing keys;

	KeyEndController(KeyRing keys) {
		this.keys = keys;
	}

	@GetMapping
	String ask(@PathVariable Scope scope, @PathVariable long key, Model model) {
		model.addAttribute("row", this.keys.require(scope, key));
		return "api/end";
	}

	@PostMapping
	String end(@PathVariable Scope scope, @PathVariable long key, RedirectAttributes flash) {
		this.keys.end(scope, key);
		flash.addFlashAttribute("notice", "integrations.ended");
		return "redirect:/scopes/{scope}/administration/integrations";
	}

}
