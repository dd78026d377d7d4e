package io.orchestration.console.portal;

import java.util.Optional;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.CustomerSignIn;
import io.orchestration.console.scope.Scope;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Tells customers that they are signed in, and signs them out. */
@Controller
@RequestMapping("/portal/{scope}")
class WelcomeController {

	private final CustomerSignIn signIns;

	WelcomeController(CustomerSignIn signIns) {
		this.signIns = signIns;
	}

	@GetMapping("/welcome")
	ModelAndView show(@PathVariable Scope scope, HttpServletRequest request) {
		Optional<Customer> customer = new Visit(request, scope).signedIn()
			.flatMap((it) -> this.signIns.stillSignedIn(scope, it));
		return customer.map((it) -> new ModelAndView("portal/welcome", "name", it.getName().full()))
			.orElseGet(() -> Answer.seeOther("sign-in"));
	}

	@PostMapping("/sign-out")
	ModelAndView signOut(@PathVariable Scope scope, HttpServletRequest request, RedirectAttributes flash) {
		new Visit(request, scope).signOut();
		flash.addFlashAttribute("notice", "portal.signed-out");
		return Answer.seeOther("sign-in");
	}

}
