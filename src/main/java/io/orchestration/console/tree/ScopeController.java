package io.orchestration.console.tree;

import io.orchestration.console.scope.Scope;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One scope, to be edited. */
@Controller
@RequestMapping("/scopes/{scope}/administration/scopes/{code}")
class ScopeController {

	private final ScopePages pages;

	private final ScopeTending tending;

	ScopeController(ScopePages pages, ScopeTending tending) {
		this.pages = pages;
		this.tending = tending;
	}

	@GetMapping
	String show(@PathVariable Scope scope, @PathVariable String code, Model model) {
		Scope tended = this.pages.require(scope, code);
		model.addAttribute("version", tended.getVersion());
		model.addAttribute("form", ScopeForm.of(tended));
		return this.pages.edit(tended, model);
	}

	@PostMapping
	ModelAndView save(@PathVariable Scope scope, @PathVariable String code, @RequestParam int version,
			@ModelAttribute("form") ScopeForm form, BindingResult result, Model model, RedirectAttributes redirect) {
		long id = this.pages.require(scope, code).id();
		ScopeAttempt attempt = ScopeAttempt.of(result, () -> this.tending.edit(id, version, form.now()));
		if (attempt == ScopeAttempt.SAVED) {
			redirect.addFlashAttribute("notice", "scope.saved");
			return new ModelAndView("redirect:/scopes/{scope}/administration/scopes");
		}
		Scope tended = this.pages.require(scope, code);
		model.addAttribute("version", version);
		return (attempt == ScopeAttempt.STALE) ? conflict(tended, form, model)
				: new ModelAndView(this.pages.edit(tended, model), HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/** Sending the form again now means: in full knowledge of what the other one did. */
	private ModelAndView conflict(Scope tended, ScopeForm form, Model model) {
		ScopeData stored = ScopeData.of(tended);
		model.addAttribute("conflict", ScopeConflict.between(form.was(), stored));
		model.addAttribute("version", tended.getVersion());
		model.addAttribute("form", form.onTopOf(stored));
		return new ModelAndView(this.pages.edit(tended, model), HttpStatus.CONFLICT);
	}

}
