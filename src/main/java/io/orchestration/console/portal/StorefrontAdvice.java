package io.orchestration.console.portal;

import java.util.Set;

import io.orchestration.console.password.InvalidTicket;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.ScopeTree;
import io.orchestration.console.scope.ScopeType;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.scope.VendorWebsite;
import io.orchestration.console.security.AttemptKind;
import io.orchestration.console.security.Incidents;
import io.orchestration.console.security.TooManyAttempts;
import io.orchestration.console.settings.ScopeSettings;
import io.orchestration.console.web.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.thymeleaf.context.LazyContextVariable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Opens the customer's pages of a scope, or not: Global has no customers' pages, and
 * neither has a scope that is not in force, but for the answer to links of before (R9).
 */
@ControllerAdvice(basePackageClasses = StorefrontAdvice.class)
class StorefrontAdvice {

	private static final String WEBSITE = "website";

	private static final String FORGOT_PASSWORD = "forgotPassword";

	/** Who says of a link that it does not work, and in which colour. */
	private static final Set<Class<?>> OUTLIVE_THE_WEBSITE = Set.of(ResetLinkController.class,
			NewPasswordController.class, BrandController.class);

	private final Scopes scopes;

	private final ScopeSettings settings;

	private final Incidents incidents;

	StorefrontAdvice(Scopes scopes, ScopeSettings settings, Incidents incidents) {
		this.scopes = scopes;
		this.settings = settings;
		this.incidents = incidents;
	}

	/** The vendor's brand and support contact, for every page. */
	@ModelAttribute(WEBSITE)
	VendorWebsite website(@PathVariable Scope scope, HttpServletRequest request) {
		ScopeTree tree = this.scopes.tree();
		if (scope.getType() == ScopeType.GLOBAL || !(this.scopes.isInForce(scope) || outlivesTheWebsite(request))) {
			throw new NotFoundException("portal of " + scope.getCode());
		}
		VendorWebsite website = tree.website(scope);
		request.setAttribute(WEBSITE, website);
		return website;
	}

	/**
	 * Whether a page may lead to Forgot password. Few do, so it is looked up when one
	 * wants to know.
	 */
	@ModelAttribute(FORGOT_PASSWORD)
	LazyContextVariable<Boolean> forgotPassword(@PathVariable Scope scope, HttpServletRequest request) {
		LazyContextVariable<Boolean> allowed = new LazyContextVariable<>() {

			@Override
			protected Boolean loadValue() {
				return isForgotPasswordOpen(scope);
			}

		};
		request.setAttribute(FORGOT_PASSWORD, allowed);
		return allowed;
	}

	/** The one answer to every link that does not work, whatever the cause (R11). */
	@ExceptionHandler(InvalidTicket.class)
	ModelAndView badLink(HttpServletRequest request) {
		return page("portal/bad-link", HttpStatus.GONE, request);
	}

	@ExceptionHandler(OutOfDatePage.class)
	ModelAndView outOfDate(HttpServletRequest request) {
		return page(Answer.OUT_OF_DATE, HttpStatus.CONFLICT, request);
	}

	@ExceptionHandler(TooManyAttempts.class)
	ModelAndView tooMany(TooManyAttempts ex, HttpServletRequest request, HttpServletResponse response) {
		this.incidents.tell(AttemptKind.LIMIT_REACHED, request);
		response.setHeader("Retry-After", Long.toString(ex.seconds()));
		return page("portal/too-many", HttpStatus.TOO_MANY_REQUESTS, request);
	}

	/** A page in place of the one that was asked for, of the same website. */
	private static ModelAndView page(String view, HttpStatus status, HttpServletRequest request) {
		return new ModelAndView(view, status).addObject(WEBSITE, request.getAttribute(WEBSITE))
			.addObject(FORGOT_PASSWORD, request.getAttribute(FORGOT_PASSWORD));
	}

	private boolean isForgotPasswordOpen(Scope scope) {
		return this.scopes.isInForce(scope) && this.settings.effectiveIn(scope).forgotPasswordAllowed();
	}

	private static boolean outlivesTheWebsite(HttpServletRequest request) {
		return request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod handler
				&& OUTLIVE_THE_WEBSITE.contains(handler.getBeanType());
	}

}
