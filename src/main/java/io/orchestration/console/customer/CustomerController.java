package io.orchestration.console.customer;

import io.orchestration.console.scope.Scope;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A customer's own address leads to the tab people come for. */
@Controller
@RequestMapping("/scopes/{scope}/customers/{id}")
class CustomerController {

	private final Customers customers;

	CustomerController(Customers customers) {
		this.customers = customers;
	}

	@GetMapping
	String show(@PathVariable Scope scope, @PathVariable long id) {
		this.customers.require(scope, id);
		return "redirect:/scopes/{scope}/customers/{id}/account";
	}

}
