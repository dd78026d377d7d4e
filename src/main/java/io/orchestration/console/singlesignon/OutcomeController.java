package io.orchestration.console.singlesignon;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.security.oauth2.client.autoconfigure.ConditionalOnOAuth2ClientRegistrationProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Says in a tab of its own whether a sign-in was confirmed; the other tab goes on. */
@Controller
@ConditionalOnOAuth2ClientRegistrationProperties
class OutcomeController {

	static final String PATH = "/account/single-sign-on";

	@GetMapping(PATH)
	String show(@RequestParam(required = false) @Nullable String confirmed, Model model) {
		model.addAttribute("outcome", (confirmed != null) ? "confirmation.done" : "confirmation.not-done");
		return "singlesignon/outcome";
	}

}
