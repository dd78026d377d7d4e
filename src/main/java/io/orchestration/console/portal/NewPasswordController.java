package io.orchestration.console.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import io.orchestration.console.password.CustomerPasswordService;
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
		Opened link = openedLink(scope, request);
		if (isSeenBySomebody(request)) {
			this.passwords.opened(scope, link.ticket());
		}
		return new ModelAndView(PAGE, "form", NewPasswordForm.of(link.reset().resetId())).addObject("open",
				link.reset());
	}

	@PostMapping
	ModelAndView change(@PathVariable Scope scope, @Valid @ModelAttribute("form") NewPasswordForm form,
			BindingResult result, HttpServletRequest request, HttpServletResponse response, Locale language) {
		Opened link = openedLink(scope, request);
		form.requireFor(link.reset().resetId());
		if (!form.isRetyped()) {
			result.rejectValue("retype", "portal.retype.differs");
		}
		redeem(scope, link.ticket(), form, result);
		if (result.hasErrors()) {
			return FormAnswer.again(PAGE, result, response).addObject("open", link.reset());
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

	private Opened openedLink(Scope scope, HttpServletRequest request) {
		return this.limits.open(request, () -> new Visit(request, scope).openedLink().flatMap((it) -> find(scope, it)));
	}

	private Optional<Opened> find(Scope scope, TicketDigest ticket) {
		Optional<Opened> found = this.passwords.find(scope, ticket).map((it) -> new Opened(ticket, it));
		if (found.isEmpty()) {
			this.passwords.refused(scope, ticket);
		}
		return found;
	}

	private static boolean isSeenBySomebody(HttpServletRequest request) {
		return "GET".equals(request.getMethod()) && PREFETCH.stream().allMatch((it) -> request.getHeader(it) == null);
	}

	/** The link that was opened last, and what it is good for. */
	private record Opened(TicketDigest ticket, OpenTicket reset) {
	}

}
