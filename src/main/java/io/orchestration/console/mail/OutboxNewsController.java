package io.orchestration.console.mail;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.SignedInUser;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** The parts of the Outbox page that fetch their own news. */
@Controller
@RequestMapping("/scopes/{scope}/outbox")
class OutboxNewsController {

	private static final View NOTHING_NEW = (model, request, response) -> response
		.setStatus(HttpStatus.NO_CONTENT.value());

	private final OutboxPages pages;

	OutboxNewsController(OutboxPages pages) {
		this.pages = pages;
	}

	@GetMapping("/figures")
	String figures(@PathVariable Scope scope, Model model) {
		this.pages.addNow(scope, model);
		return "outbox/now :: now";
	}

	/** With the figures, which change with it. */
	@GetMapping("/test-mails/latest")
	ModelAndView testMail(@PathVariable Scope scope, @RequestParam(required = false) @Nullable String seen,
			@AuthenticationPrincipal SignedInUser user, Model model) {
		TestMailLine line = this.pages.addTestMail(scope, user, model);
		if (line == null || line.getFingerprint().equals(seen)) {
			return new ModelAndView(NOTHING_NEW);
		}
		this.pages.addNow(scope, model);
		return new ModelAndView("outbox/now :: test-mail-news");
	}

}
