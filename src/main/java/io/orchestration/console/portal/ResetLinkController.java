package io.orchestration.console.portal;

import io.orchestration.console.password.TicketDigest;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.security.TicketFilter;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;

/**
 * Takes the secret out of the address at once, so that it stays in no history, referrer
 * or screenshot (R12). Nothing is looked up, so a scanner learns and changes nothing.
 */
@Controller
class ResetLinkController {

	private final SourceLimits limits;

	ResetLinkController(SourceLimits limits) {
		this.limits = limits;
	}

	@GetMapping("/portal/{scope}/reset/link")
	ModelAndView open(@PathVariable Scope scope, @RequestAttribute(TicketFilter.TICKET) String ticket,
			HttpMethod method, HttpServletRequest request) {
		TicketDigest digest = this.limits.open(request, () -> TicketDigest.of(ticket));
		if (method.equals(HttpMethod.GET)) {
			new Visit(request, scope).openLink(digest);
		}
		return Answer.seeOther("reset");
	}

}
