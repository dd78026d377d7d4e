package io.orchestration.console.mail;

import java.time.ZoneId;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.SignedInUser;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Shows administrators which mails wait in a scope and below it, and what became of the
 * others.
 */
@Controller
@RequestMapping("/scopes/{scope}/outbox")
class OutboxController {

	private static final String PAGE = "outbox/list";

	private final OutboxPages pages;

	private final OutboxDesk desk;

	OutboxController(OutboxPages pages, OutboxDesk desk) {
		this.pages = pages;
		this.desk = desk;
	}

	@GetMapping
	String show(@PathVariable Scope scope, @Valid @ModelAttribute("form") OutboxFilter filter, BindingResult result,
			@RequestParam(required = false) @Nullable Long before, ZoneId zone,
			@RequestParam(required = false) @Nullable String test, @AuthenticationPrincipal SignedInUser user,
			Model model, HttpServletResponse response) {
		if (test != null) {
			this.pages.addTestMail(scope, user, model);
		}
		return list(scope, filter, result, zone, before, model, response);
	}

	/** Asks before mails are given up: one of them, or all that match. */
	@GetMapping("/withdrawal")
	String ask(@PathVariable Scope scope, @Valid @ModelAttribute("form") OutboxFilter filter, BindingResult result,
			@RequestParam(required = false) @Nullable Long id, ZoneId zone, Model model, HttpServletResponse response) {
		if (id != null) {
			model.addAttribute("mail", this.desk.require(scope, id));
		}
		model.addAttribute("withdrawal", true);
		return list(scope, filter, result, zone, null, model, response);
	}

	private String list(Scope scope, OutboxFilter filter, BindingResult result, ZoneId zone, @Nullable Long before,
			Model model, HttpServletResponse response) {
		if (!filter.isInOrder()) {
			result.rejectValue("to", "outbox.filter.order");
		}
		this.pages.addFrame(scope, model);
		if (result.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		else {
			this.pages.addMails(scope, filter, zone, before, model);
		}
		return PAGE;
	}

}
