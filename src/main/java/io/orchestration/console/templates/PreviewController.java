package io.orchestration.console.templates;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.orchestration.console.mail.MailContent;
import io.orchestration.console.mail.MailPart;
import io.orchestration.console.scope.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Shows in a frame of the console what a mail would be, with what was typed and is not
 * saved. There it may look as it is meant to, and do nothing at all.
 */
@Controller
@RequestMapping({ TemplateController.WORDS + "/preview/{form:html|text}",
		TemplateController.LOOK + "/preview/{form:html|text}" })
class PreviewController {

	private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src https:; "
			+ "base-uri 'none'; form-action 'none'; frame-ancestors 'self'; sandbox";

	private final SampleMail samples;

	private final TemplateWords words;

	PreviewController(SampleMail samples, TemplateWords words) {
		this.samples = samples;
		this.words = words;
	}

	@ModelAttribute("area")
	Area area(@PathVariable Scope scope, @PathVariable(required = false) @Nullable String mail,
			@PathVariable(required = false) @Nullable String culture) {
		return Area.at(scope, mail, culture);
	}

	@GetMapping
	ResponseEntity<byte[]> saved(@PathVariable Scope scope, @ModelAttribute(name = "area", binding = false) Area area,
			@PathVariable String form, Locale locale) {
		return shown(this.samples.preview(scope, area, Map.of()), form, locale);
	}

	@PostMapping
	ResponseEntity<byte[]> typed(@PathVariable Scope scope, @ModelAttribute(name = "area", binding = false) Area area,
			@PathVariable String form, @ModelAttribute("form") TemplateForm sent, Locale locale) {
		Map<MailPart, String> typed = sent.typed(area);
		List<String> problems = this.words.problems(area, typed, locale);
		return problems.isEmpty() ? shown(this.samples.preview(scope, area, typed), form, locale)
				: answer(HttpStatus.UNPROCESSABLE_CONTENT, MediaType.TEXT_PLAIN, String.join("\n\n", problems));
	}

	private ResponseEntity<byte[]> shown(MailContent mail, String form, Locale locale) {
		return "html".equals(form) ? answer(HttpStatus.OK, MediaType.TEXT_HTML, mail.html())
				: answer(HttpStatus.OK, MediaType.TEXT_PLAIN, this.words.plain(mail, locale));
	}

	/**
	 * A page in a sandbox may not isolate its window, so the console's wish for it is
	 * withdrawn.
	 */
	private static ResponseEntity<byte[]> answer(HttpStatus status, MediaType type, String content) {
		return ResponseEntity.status(status)
			.contentType(new MediaType(type, StandardCharsets.UTF_8))
			.header("Content-Security-Policy", POLICY)
			.header("Cross-Origin-Opener-Policy", "unsafe-none")
			.header("Referrer-Policy", "no-referrer")
			.body(content.getBytes(StandardCharsets.UTF_8));
	}

}
