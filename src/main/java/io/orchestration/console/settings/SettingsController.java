package io.orchestration.console.settings;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.orchestration.console.scope.Scope;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Customer &gt; Administration: the options of a scope. */
@Controller
@RequestMapping("/scopes/{scope}/administration/customer")
class SettingsController {

	private final InheritedSettings settings;

	private final SettingChoices choices;

	private final IdleSettings idle;

	private final SettingWords words;

	SettingsController(InheritedSettings settings, SettingChoices choices, IdleSettings idle, SettingWords words) {
		this.settings = settings;
		this.choices = choices;
		this.idle = idle;
		this.words = words;
	}

	@GetMapping
	String show(@PathVariable Scope scope, Model model) {
		return page(this.settings.in(scope).all().stream().map(SettingInput::showing).toList(), model);
	}

	@PostMapping
	String save(@PathVariable Scope scope, @ModelAttribute("form") SettingsForm form, BindingResult result, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		List<SettingInput> inputs = form.inputs(this.settings.in(scope));
		inputs.forEach((it) -> refuse(it, result));
		if (result.hasErrors()) {
			boolean stale = inputs.stream().anyMatch(SettingInput::isStale);
			response.setStatus((stale ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
			return page(inputs.stream().map(SettingInput::rebased).toList(), model);
		}
		this.choices.make(scope, inputs.stream().map(SettingInput::change).toList());
		flash.addFlashAttribute("notice", "settings.saved");
		return "redirect:/scopes/{scope}/administration/customer";
	}

	private void refuse(SettingInput input, BindingResult result) {
		problem(input).ifPresent((it) -> result.rejectValue(input.getField(), "settings.error." + it,
				this.words.explanation(input), null));
	}

	private Optional<String> problem(SettingInput input) {
		return input.problem().or(() -> Optional.of("idle").filter((it) -> this.idle.isSwitchedOnBy(input.change())));
	}

	private String page(List<SettingInput> inputs, Model model) {
		model.addAttribute("idleSettings", this.idle.all());
		model.addAttribute("sections", inputs.stream()
			.collect(Collectors.groupingBy((it) -> it.state().setting().section(), TreeMap::new, Collectors.toList())));
		return "settings/options";
	}

}
