package io.orchestration.console.templates;

import java.time.Instant;
import java.util.Optional;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.Moment;
import io.orchestration.console.web.SignedInUser;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends a template, as it is saved, to whoever edits it. */
@Controller
class TestMailController {

	private final TemplateTestMails mails;

	TestMailController(TemplateTestMails mails) {
		this.mails = mails;
	}

	@PostMapping({ TemplateController.WORDS + "/test-mails", TemplateController.LOOK + "/test-mails" })
	String send(@PathVariable Scope scope, @PathVariable(required = false) @Nullable String mail,
			@PathVariable(required = false) @Nullable String culture, @AuthenticationPrincipal SignedInUser me,
			RedirectAttributes flash) {
		Area area = Area.at(scope, mail, culture);
		Optional<Instant> openFrom = this.mails.send(scope, area, me);
		if (openFrom.isPresent()) {
			flash.addFlashAttribute("openFrom", Moment.minute(openFrom.get()));
		}
		else {
			flash.addFlashAttribute("notice", "templates.test.sent");
			flash.addFlashAttribute("noticeArgument", me.email());
		}
		return "redirect:/scopes/{scope}/administration/mail-templates/" + area.getPath();
	}

}
