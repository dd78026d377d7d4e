package io.orchestration.console.templates;

import java.util.List;

import io.orchestration.console.mail.MailCulture;
import io.orchestration.console.scope.Scope;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Mail templates: all mails, with who decided what they say. */
@Controller
@RequestMapping("/scopes/{scope}/administration/mail-templates")
class TemplatesController {

	private final InheritedWording wording;

	TemplatesController(InheritedWording wording) {
		this.wording = wording;
	}

	@GetMapping
	String list(@PathVariable Scope scope, Model model) {
		model.addAttribute("mails", Area.mailsOf(scope));
		model.addAttribute("cultures", List.of(MailCulture.values()));
		model.addAttribute("nearest", this.wording.nearest(scope));
		return "templates/list";
	}

}
