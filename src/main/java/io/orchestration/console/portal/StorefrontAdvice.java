package io.orchestration.console.portal;

import java.util.Map;

import io.orchestration.console.password.InvalidTicket;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeTree;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.scope.VendorWebsite;
import io.orchestration.console.security.AttemptKind;
import io.orchestration.console.security.Incidents;
import io.orchestration.console.security.TooManyAttempts;
import io.orchestration.console.web.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.servlet.ModelAndView;

/**
 * Opens the customer's pages of a scope, or not: Global has no customers' pages, and
 * neither has a scope that is not in force.
 */
@ControllerAdvice(basePackageClasses = StorefrontAdvice.class)
class StorefrontAdvice {

	private static final String WEBSITE = "website";

	private final Scopes scopes;

	private final Incidents incidents;

	StorefrontAdvice(Scopes scopes, Incidents incidents) {
		this.scopes = scopes;
		this.incidents = incidents;
	}

	/** The vendor's brand and support contact, for every page. */
	@ModelAttribute(WEBSITE)
	VendorWebsite website(@PathVariable Scope scope, HttpServletRequest request) {
		ScopeTree tree = this.scopes.tree();
		if (scope.getType() == ScopeType.GLOBAL || !this.scopes.isInForce(scope)) {
			throw new NotFoundException("portal of " + scope.getCode());
		}
		VendorWebsite website = tree.website(scope);
		request.setAttribute(WEBSITE, website);
		return website;
	}

	/** The one answer to every link that does not work, whatever the cause (R11). */
	@ExceptionHandler(InvalidTicket.class)
	ModelAndView badLink(@RequestAttribute(WEBSITE) VendorWebsite website) {
		return new ModelAndView("portal/bad-link", Map.of(WEBSITE, website), HttpStatus.GONE);
	}

	@ExceptionHandler(OutOfDatePage.class)
	ModelAndView outOfDate(@RequestAttribute(WEBSITE) VendorWebsite website) {
		return new ModelAndView(Answer.OUT_OF_DATE, Map.of(WEBSITE, website), HttpStatus.CONFLICT);
	}

	@ExceptionHandler(TooManyAttempts.class)
	ModelAndView tooMany(TooManyAttempts ex, @RequestAttribute(WEBSITE) VendorWebsite website,
			HttpServletRequest request, HttpServletResponse response) {
		this.incidents.tell(AttemptKind.LIMIT_REACHED, request);
		response.setHeader("Retry-After", Long.toString(ex.seconds()));
		return new ModelAndView("portal/too-many", Map.of(WEBSITE, website), HttpStatus.TOO_MANY_REQUESTS);
	}

}
