package io.orchestration.console.api;

import java.util.List;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
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

/** Administration &gt; Integrations: the keys of a scope's vendor website. */
@Controller
@RequestMapping("/scopes/{scope}/administration/integrations")
class IntegrationsController {

	private final KeyRing keys;

	private final Scopes scopes;

	private final ApiExample example;

	IntegrationsController(KeyRing keys, Scopes scopes, ApiExample example) {
		this.keys = keys;
		this.scopes = scopes;
		this.example = example;
	}

	@GetMapping
	String show(@PathVariable Scope scope, Model model) {
		model.addAttribute("form", KeyForm.EMPTY);
		return page(scope, model);
	}

	/** Answers with the key itself: kept for a redirect, it would be stored. */
	@PostMapping
	ModelAndView make(@PathVariable Scope scope, @Valid @ModelAttribute("form") KeyForm form, BindingResult result,
			@AuthenticationPrincipal SignedInUser me, Model model, HttpServletResponse response) {
		if (!result.hasErrors()) {
			try {
				return new ModelAndView("api/key", "key", this.keys.make(scope, form.name(), me).text());
			}
			catch (KeysTaken ex) {
				result.reject("integrations.full");
			}
		}
		return FormAnswer.again(page(scope, model), result, response);
	}

	private String page(Scope scope, Model model) {
		List<KeyRow> rows = this.keys.of(scope);
		model.addAttribute("keys", rows);
		model.addAttribute("full", rows.stream().filter(KeyRow::isLive).count() >= KeyRing.MOST);
		model.addAttribute("inForce", this.scopes.isInForce(scope));
		model.addAttribute("example", this.example.of(scope));
		return "api/integrations";
	}

}
