package io.orchestration.console.customer;

import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.orchestration.console.customer.CustomerFilter.Reach;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The list of customers with its filter. */
@Controller
@RequestMapping("/scopes/{scope}/customers")
class CustomersController {

	private static final String PAGE = "customers/list";

	private static final List<String> FURTHER_FIELDS = List.of("type", "registeredFrom", "registeredTo",
			"lastLoginFrom", "lastLoginTo");

	private final CustomerListing listing;

	private final Scopes scopes;

	CustomersController(CustomerListing listing, Scopes scopes) {
		this.listing = listing;
		this.scopes = scopes;
	}

	@GetMapping
	ModelAndView show(@PathVariable Scope scope, @ModelAttribute("form") CustomerFilter filter, BindingResult result,
			@ModelAttribute("listing") ListingRequest request, ZoneId zone, Model model) {
		if (!result.hasErrors()) {
			filter.check(result);
		}
		List<Long> subtree = this.scopes.tree().subtreeIds(scope);
		model.addAttribute("hasChildren", subtree.size() > 1);
		model.addAttribute("further",
				filter.narrowsFurther() || FURTHER_FIELDS.stream().anyMatch(result::hasFieldErrors));
		Ordering ordering = request.ordering(filter);
		model.addAttribute("filter", filter);
		Place place = request.place(ordering);
		model.addAttribute("links", new ListingLinks(scope, filter, ordering, place));
		Collection<Long> within = (filter.reach() == Reach.THIS_SCOPE) ? List.of(scope.id()) : subtree;
		model.addAttribute("withScope", within.size() > 1);
		Optional<CustomerPage> page = ListingAttempt.of(result,
				() -> this.listing.page(within, filter, zone, ordering, place));
		page.ifPresent((it) -> model.addAttribute("page", it));
		return new ModelAndView(PAGE, page.isPresent() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
	}

}
