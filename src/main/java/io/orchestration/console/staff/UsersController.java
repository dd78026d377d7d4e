package io.orchestration.console.staff;

import io.orchestration.console.scope.Role;
import io.orchestration.console.scope.Scope;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of console users with its filter. */
@Controller
@RequestMapping("/scopes/{scope}/administration/users")
class UsersController {

	private static final String PAGE = "staff/users";

	private final UserListing listing;

	UsersController(UserListing listing) {
		this.listing = listing;
	}

	@GetMapping
	ModelAndView show(@PathVariable Scope scope, @ModelAttribute("form") UserFilter filter, BindingResult result,
			@ModelAttribute("order") UserOrder order, Model model) {
		if (!result.hasErrors()) {
			filter.check(result);
		}
		model.addAttribute("roles", Role.values());
		model.addAttribute("filter", filter);
		model.addAttribute("links", new UserLinks(scope, filter, order));
		if (result.hasErrors()) {
			return new ModelAndView(PAGE, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		model.addAttribute("page", this.listing.page(scope, filter, order));
		return new ModelAndView(PAGE);
	}

	@GetMapping("/{user}")
	String open(@PathVariable Scope scope, @PathVariable long user) {
		return "redirect:/scopes/{scope}/administration/users/{user}/profile";
	}

}
