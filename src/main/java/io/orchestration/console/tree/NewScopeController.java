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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A scope that is to grow below another. */
@Controller
@RequestMapping("/scopes/{scope}/administration/scopes/{code}/children")
class NewScopeController {

	private final ScopePages pages;

	private final ScopeTending tending;

	NewScopeController(ScopePages pages, ScopeTending tending) {
		this.pages = pages;
		this.tending = tending;
	}

	@GetMapping
	String show(@PathVariable Scope scope, @PathVariable String code, Model model) {
		Scope parent = this.pages.require(scope, code);
		model.addAttribute("form", ScopeForm.below(parent, this.pages.typesBelow(parent).get(0)));
		return this.pages.create(parent, model);
	}

	@PostMapping
	ModelAndView create(@PathVariable Scope scope, @PathVariable String code, @ModelAttribute("form") ScopeForm form,
			BindingResult result, Model model, RedirectAttributes redirect) {
		Scope parent = this.pages.require(scope, code);
		ScopeAttempt attempt = ScopeAttempt.of(result, () -> this.tending.create(parent, form));
		if (attempt != ScopeAttempt.SAVED) {
			return new ModelAndView(this.pages.create(parent, model), HttpStatus.UNPROCESSABLE_CONTENT);
		}
		redirect.addFlashAttribute("notice", "scope.created");
		redirect.addFlashAttribute("noticeArgument", form.now().name());
		return new ModelAndView("redirect:/scopes/{scope}/administration/scopes");
	}

}
