package io.orchestration.console.customer;

import java.util.List;

import io.orchestration.console.scope.Languages;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.SignedInUser;

import org.springframework.http.HttpStatus;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Creates customers in the chosen scope. */
@Controller
@RequestMapping("/scopes/{scope}/customers/new")
class NewCustomerController {

	private static final String PAGE = "customers/new";

	private final NewCustomers customers;

	NewCustomerController(NewCustomers customers) {
		this.customers = customers;
	}

	@ModelAttribute("languages")
	List<String> languages() {
		return Languages.offeredBeside(null);
	}

	@GetMapping
	String show(@PathVariable Scope scope, Model model) {
		model.addAttribute("form", NewCustomerForm.empty());
		return PAGE;
	}

	@PostMapping
	ModelAndView create(@PathVariable Scope scope, @ModelAttribute("form") NewCustomerForm form, BindingResult result,
			@AuthenticationPrincipal SignedInUser me, RedirectAttributes redirect) {
		SignedInUser inviter = form.invites() ? me : null;
		EditAttempt attempt = EditAttempt.of(result, () -> redirect.addAttribute("id",
				this.customers.create(scope, form.typedNumber(), form.general(), form.account(), inviter).id()));
		if (attempt != EditAttempt.SAVED) {
			return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		redirect.addFlashAttribute("notice", (inviter != null) ? "customer.created.invited" : "customer.created");
		redirect.addFlashAttribute("noticeArgument", form.account().email());
		return new ModelAndView("redirect:/scopes/{scope}/customers/{id}/account");
	}

}
