package io.orchestration.console.portal;

import java.util.List;
import java.util.Locale;

import io.orchestration.console.password.CustomerPasswordService;
import io.orchestration.console.password.InvalidTicket;
import io.orchestration.console.password.OpenTicket;
import io.orchestration.console.password.PasswordRejected;
import io.orchestration.console.password.TicketDigest;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.settings.ScopeSettings;
import io.orchestration.console.web.FormAnswer;
import io.orchestration.console.web.TooBusyException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Lets whoever opened the link in a mail choose a new password. */
@Controller
@RequestMapping("/portal/{scope}/reset")
class NewPasswordController {

	private static final String PAGE = "portal/new-password";

	/** Headers of those who fetch a page before anybody asked for it. */
	private static final List<String> PREFETCH = List.of("Purpose", "Sec-Purpose", "X-Purpose", "X-Moz");

	private final CustomerPasswordService passwords;

	private final ScopeSettings settings;

	private final SourceLimits limits;

	NewPasswordController(CustomerPasswordService passwords, ScopeSettings settings, SourceLimits limits) {
		this.passwords = passwords;
		this.settings = settings;
		this.limits = limits;
	}

	@ModelAttribute("leastCharacters")
	int leastCharacters(@PathVariable Scope scope) {
		return this.settings.effectiveIn(scope).minimumLength();
	}

	@GetMapping
	ModelAndView show(@PathVariable Scope scope, HttpServletRequest request) {
		TicketDigest ticket = openedLink(scope, request);
		OpenTicket open = require(scope, ticket);
		if (isSeenBySomebody(request)) {
			this.passwords.opened(scope, ticket);
		}
		return new ModelAndView(PAGE, "form", NewPasswordForm.of(open.resetId())).addObject("open", open);
	}

	@PostMapping
	ModelAndView change(@PathVariable Scope scope, @Valid @ModelAttribute("form") NewPasswordForm form,
			BindingResult result, HttpServletRequest request, HttpServletResponse response, Locale language) {
		TicketDigest ticket = openedLink(scope, request);
		OpenTicket open = require(scope, ticket);
		form.requireFor(open.resetId());
		if (!form.isRetyped()) {
			result.rejectValue("retype", "portal.retype.differs");
		}
		redeem(scope, ticket, form, result);
		if (result.hasErrors()) {
			return FormAnswer.again(PAGE, result, response).addObject("open", open);
		}
		new Visit(request, scope).forgetLink(language);
		return Answer.seeOther("reset/done");
	}

	private void redeem(Scope scope, TicketDigest ticket, NewPasswordForm form, BindingResult result) {
		if (result.hasErrors()) {
			return;
		}
		try {
			this.passwords.redeem(scope, ticket, form.password());
		}
		catch (PasswordRejected ex) {
			ex.violations().forEach((it) -> result.rejectValue("password", it.code(), it.arguments().toArray(), null));
		}
		catch (TooBusyException ex) {
			FormAnswer.tooBusy(result);
		}
	}

	private OpenTicket require(Scope scope, TicketDigest ticket) {
		return this.passwords.find(scope, ticket).orElseThrow(InvalidTicket::new);
	}

	private TicketDigest openedLink(Scope scope, HttpServletRequest request) {
		this.limits.checkLinks(request);
		return new Visit(request, scope).openedLink().orElseThrow(InvalidTicket::new);
	}

	private static boolean isSeenBySomebody(HttpServletRequest request) {
		return "GET".equals(request.getMethod()) && PREFETCH.stream().allMatch((it) -> request.getHeader(it) == null);
	}

}
