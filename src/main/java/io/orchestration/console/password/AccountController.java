package io.orchestration.console.password;

import io.orchestration.console.customer.AccountData;
import io.orchestration.console.customer.Customer;
import io.orchestration.console.customer.CustomerEditing;
import io.orchestration.console.customer.EditAttempt;
import io.orchestration.console.customer.EditConflict;
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

/**
 * The Account tab: what the customer signs in with, and what became of the latest reset.
 */
@Controller
@RequestMapping("/scopes/{scope}/customers/{id}/account")
class AccountController {

	private final AccountTab tab;

	private final CustomerEditing editing;

	AccountController(AccountTab tab, CustomerEditing editing) {
		this.tab = tab;
		this.editing = editing;
	}

	@GetMapping
	String show(@PathVariable Scope scope, @PathVariable long id, @RequestParam(required = false) @Nullable String edit,
			Model model) {
		Customer customer = this.tab.show(scope, id, edit != null, model).customer();
		model.addAttribute("version", customer.getVersion());
		model.addAttribute("form", AccountForm.of(AccountData.of(customer)));
		return AccountTab.PAGE;
	}

	@PostMapping
	ModelAndView save(@PathVariable Scope scope, @PathVariable long id, @RequestParam int version,
			@ModelAttribute("form") AccountForm form, BindingResult result, Model model, RedirectAttributes flash) {
		EditAttempt attempt = EditAttempt.of(result, () -> this.editing.editAccount(scope, id, version, form.data()));
		if (attempt == EditAttempt.SAVED) {
			flash.addFlashAttribute("notice", "customer.saved");
			return new ModelAndView("redirect:/scopes/{scope}/customers/{id}/account");
		}
		Customer customer = this.tab.show(scope, id, true, model).customer();
		model.addAttribute("version", version);
		return (attempt == EditAttempt.STALE) ? conflict(customer, form, model)
				: new ModelAndView(AccountTab.PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
	}

	/** Sending the form again now means: in full knowledge of what the other one did. */
	private static ModelAndView conflict(Customer customer, AccountForm form, Model model) {
		AccountData stored = AccountData.of(customer);
		model.addAttribute("conflict", EditConflict.between(form.seen(), stored));
		model.addAttribute("version", customer.getVersion());
		model.addAttribute("form", form.onTopOf(stored));
		return new ModelAndView(AccountTab.PAGE, HttpStatus.CONFLICT);
	}

}
