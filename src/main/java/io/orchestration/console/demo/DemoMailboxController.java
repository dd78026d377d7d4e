package io.orchestration.console.demo;

import java.nio.charset.StandardCharsets;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows the mails the demo has sent, links and all. */
@Controller
@WithDemoMailbox
@RequestMapping("/mailbox")
class DemoMailboxController {

	private static final String PAGE = "demo/mailbox";

	/**
	 * Lets a mail look as it is meant to, and do nothing but lead somewhere when clicked.
	 */
	private static final String MAIL_POLICY = "default-src 'none'; style-src 'unsafe-inline'; "
			+ "sandbox allow-popups allow-top-navigation-by-user-activation";

	private final DemoMailbox mailbox;

	DemoMailboxController(DemoMailbox mailbox) {
		this.mailbox = mailbox;
	}

	@ModelAttribute("customersPassword")
	String customersPassword() {
		return SampleCustomers.PASSWORD;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("mails", this.mailbox.newestFirst());
		return PAGE;
	}

	@GetMapping("/{number}")
	String show(@PathVariable long number, Model model) {
		model.addAttribute("mail", this.mailbox.require(number));
		return list(model);
	}

	/**
	 * A sandboxed page may not isolate its window, so the console's wish for it is
	 * withdrawn.
	 */
	@GetMapping("/{number}/html")
	ResponseEntity<byte[]> html(@PathVariable long number) {
		return ResponseEntity.ok()
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
			.header("Content-Security-Policy", MAIL_POLICY)
			.header("Cross-Origin-Opener-Policy", "unsafe-none")
			.body(this.mailbox.require(number).html().getBytes(StandardCharsets.UTF_8));
	}

	@PostMapping("/emptying")
	String empty(RedirectAttributes flash) {
		this.mailbox.empty();
		flash.addFlashAttribute("notice", "mailbox.emptied");
		return "redirect:/mailbox";
	}

}
