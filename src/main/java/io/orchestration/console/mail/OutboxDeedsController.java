package io.orchestration.console.mail;

import java.time.ZoneId;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.web.SignedInUser;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The buttons of the Outbox page; each leads back to the list as it was filtered. */
@Controller
@RequestMapping("/scopes/{scope}/outbox")
class OutboxDeedsController {

	private static final String BACK = "redirect:/scopes/{scope}/outbox";

	private final OutboxDesk desk;

	private final ChannelWatch channel;

	private final TestMails testMails;

	OutboxDeedsController(OutboxDesk desk, ChannelWatch channel, TestMails testMails) {
		this.desk = desk;
		this.channel = channel;
		this.testMails = testMails;
	}

	@PostMapping("/retries")
	String retry(@PathVariable Scope scope, @Valid @ModelAttribute("form") OutboxFilter filter,
			@RequestParam(required = false) @Nullable Long id, ZoneId zone, RedirectAttributes redirect) {
		int mails = (id != null) ? this.desk.retry(scope, id) : this.desk.retryAll(scope, filter, zone);
		return back("outbox.retried", mails, filter, redirect);
	}

	@PostMapping("/withdrawal")
	String giveUp(@PathVariable Scope scope, @Valid @ModelAttribute("form") OutboxFilter filter,
			@RequestParam(required = false) @Nullable Long id, ZoneId zone, @AuthenticationPrincipal SignedInUser user,
			RedirectAttributes redirect) {
		int mails = (id != null) ? this.desk.giveUp(scope, id, user) : this.desk.giveUpAll(scope, filter, zone, user);
		return back("outbox.given-up", mails, filter, redirect);
	}

	@PostMapping("/probes")
	String tryChannel(@PathVariable Scope scope, RedirectAttributes redirect) {
		boolean changed = this.channel.tryNow(scope);
		redirect.addFlashAttribute("notice", changed ? "outbox.channel.tried" : "outbox.channel.tried.needless");
		return BACK;
	}

	@PostMapping("/test-mails")
	String sendTestMail(@PathVariable Scope scope, @AuthenticationPrincipal SignedInUser user,
			RedirectAttributes redirect) {
		if (this.testMails.send(scope, user)) {
			redirect.addAttribute("test", "");
		}
		else {
			redirect.addFlashAttribute("notice", "outbox.test.no-address");
		}
		return BACK;
	}

	private static String back(String notice, int mails, OutboxFilter filter, RedirectAttributes redirect) {
		redirect.addFlashAttribute("notice", (mails > 0) ? notice : notice + ".none");
		redirect.addFlashAttribute("noticeArgument", mails);
		redirect.addAllAttributes(filter.fields());
		return BACK;
	}

}
