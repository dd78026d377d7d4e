package io.orchestration.console.templates;

import java.util.List;
import java.util.Locale;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.SignedInUser;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Edits the words of one mail in one language, or what all mails of a scope share. */
@Controller
@RequestMapping({ TemplateController.WORDS, TemplateController.LOOK })
class TemplateController {

	static final String LOOK = "/scopes/{scope}/administration/mail-templates/look";

	static final String WORDS = "/scopes/{scope}/administration/mail-templates/{mail}/{culture}";

	private final InheritedWording wording;

	private final TemplateChoices choices;

	private final TemplateWords words;

	TemplateController(InheritedWording wording, TemplateChoices choices, TemplateWords words) {
		this.wording = wording;
		this.choices = choices;
		this.words = words;
	}

	@ModelAttribute("area")
	Area area(@PathVariable Scope scope, @PathVariable(required = false) @Nullable String mail,
			@PathVariable(required = false) @Nullable String culture) {
		return Area.at(scope, mail, culture);
	}

	/** Where a test mail goes. */
	@ModelAttribute("myAddress")
	String myAddress(@AuthenticationPrincipal SignedInUser me) {
		return me.email();
	}

	@GetMapping
	String show(@PathVariable Scope scope, @ModelAttribute(name = "area", binding = false) Area area, Locale locale,
			Model model) {
		return page(area, this.wording.in(scope, area).stream().map((it) -> PartInput.showing(area, it)).toList(),
				locale, model);
	}

	@PostMapping
	String save(@PathVariable Scope scope, @ModelAttribute(name = "area", binding = false) Area area,
			@ModelAttribute("form") TemplateForm form, BindingResult result, Locale locale, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		List<PartInput> inputs = form.inputs(area, this.wording.in(scope, area));
		inputs.forEach((it) -> refuse(it, result, locale));
		if (result.hasErrors()) {
			boolean stale = inputs.stream().anyMatch(PartInput::isStale);
			response.setStatus((stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
			return page(area, inputs.stream().map(PartInput::rebased).toList(), locale, model);
		}
		this.choices.make(scope, area, inputs.stream().map(PartInput::change).toList());
		flash.addFlashAttribute("notice", "templates.saved");
		return "redirect:/scopes/{scope}/administration/mail-templates/" + area.getPath();
	}

	private void refuse(PartInput input, BindingResult result, Locale locale) {
		input.problems()
			.forEach((it) -> result.rejectValue(input.getField(), it.code(),
					this.words.arguments(input.getPart(), it, locale), null));
	}

	private String page(Area area, List<PartInput> inputs, Locale locale, Model model) {
		model.addAttribute("title", this.words.name(area, locale));
		model.addAttribute("rows", inputs);
		return "templates/edit";
	}

}
