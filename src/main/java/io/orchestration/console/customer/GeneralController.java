package io.orchestration.console.customer;

import io.orchestration.console.customer.CustomerPanel.Tab;
import io.orchestration.console.scope.Scope;
import org.jspecify.annotations.Nullable;

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

/** The General tab: who the customer is. */
@Controller
@RequestMapping("/scopes/{scope}/customers/{id}/general")
class GeneralController {

	private static final String PAGE = "customers/general";

	private final CustomerPanels panels;

	private final CustomerEditing editing;

	GeneralController(CustomerPanels panels, CustomerEditing editing) {
		this.panels = panels;
		this.editing = editing;
	}

	@GetMapping
	String show(@PathVariable Scope scope, @PathVariable long id, @RequestParam(required = false) @Nullable String edit,
			Model model) {
		CustomerPanel panel = this.panels.open(scope, id, Tab.GENERAL, edit != null);
		model.addAttribute("panel", panel);
		model.addAttribute("version", panel.customer().getVersion());
		model.addAttribute("form", GeneralForm.of(GeneralData.of(panel.customer())));
		return PAGE;
	}

	@PostMapping
	ModelAndView save(@PathVariable Scope scope, @PathVariable long id, @RequestParam int version,
			@ModelAttribute("form") GeneralForm form, BindingResult result, Model model, RedirectAttributes flash) {
		EditAttempt attempt = EditAttempt.of(result, () -> this.editing.editGeneral(scope, id, version, form.data()));
		if (attempt == EditAttempt.SAVED) {
			flash.addFlashAttribute("notice", "customer.saved");
			return new ModelAndView("redirect:/scopes/{scope}/customers/{id}/general");
		}
		CustomerPanel panel = this.panels.open(scope, id, Tab.GENERAL, true);
		model.addAttribute("panel", panel);
		model.addAttribute("version", version);
		return (attempt == EditAttempt.STALE) ? conflict(panel.customer(), form, model)
				: new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/** Sending the form again now means: in full knowledge of what the other one did. */
	private static ModelAndView conflict(Customer customer, GeneralForm form, Model model) {
		GeneralData stored = GeneralData.of(customer);
		model.addAttribute("conflict", EditConflict.between(form.seen(), stored));
		model.addAttribute("version", customer.getVersion());
		model.addAttribute("form", form.onTopOf(stored));
		return new ModelAndView(PAGE, HttpStatus.CONFLICT);
	}

}
