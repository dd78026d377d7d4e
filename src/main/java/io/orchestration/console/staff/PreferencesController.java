package io.orchestration.console.staff;

import java.util.List;

import io.orchestration.console.web.SignedInUser;
import io.orchestration.console.web.Zones;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where console users choose their language and their time zone. */
@Controller
@RequestMapping("/account/preferences")
class PreferencesController {

	private static final String PAGE = "staff/preferences";

	private final ReadingPreferences preferences;

	PreferencesController(ReadingPreferences preferences) {
		this.preferences = preferences;
	}

	@ModelAttribute("languages")
	List<String> languages() {
		return PreferencesForm.languages();
	}

	@ModelAttribute("zones")
	List<String> zones() {
		return Zones.offered();
	}

	@GetMapping
	String show(@AuthenticationPrincipal SignedInUser me, Model model) {
		model.addAttribute("form", PreferencesForm.of(this.preferences.of(me)));
		return PAGE;
	}

	@PostMapping
	String choose(@AuthenticationPrincipal SignedInUser me, @ModelAttribute("form") PreferencesForm form,
			BindingResult result, HttpServletResponse response, RedirectAttributes flash) {
		form.check(result);
		if (result.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return PAGE;
		}
		this.preferences.choose(me, form);
		flash.addFlashAttribute("notice", "preferences.saved");
		return "redirect:/account/preferences";
	}

}
