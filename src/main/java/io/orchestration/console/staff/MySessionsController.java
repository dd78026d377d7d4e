package io.orchestration.console.staff;

import io.orchestration.console.security.SessionInHand;
import io.orchestration.console.web.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where console users see where they are signed in, and sign out there. */
@Controller
@RequestMapping("/account/sessions")
class MySessionsController {

	private final StaffSessions sessions;

	MySessionsController(StaffSessions sessions) {
		this.sessions = sessions;
	}

	@GetMapping
	String show(@AuthenticationPrincipal SignedInUser me, HttpServletRequest request, Model model) {
		model.addAttribute("sessions", this.sessions.of(me.id(), SessionInHand.of(request)));
		return "staff/my-sessions";
	}

	@PostMapping("/{session}/end")
	String end(@AuthenticationPrincipal SignedInUser me, @PathVariable long session, RedirectAttributes flash) {
		this.sessions.end(me.id(), session);
		flash.addFlashAttribute("notice", "sessions.ended");
		return "redirect:/account/sessions";
	}

	@PostMapping("/others/end")
	String endOthers(@AuthenticationPrincipal SignedInUser me, HttpServletRequest request, RedirectAttributes flash) {
		this.sessions.endAll(me.id(), SessionInHand.of(request));
		flash.addFlashAttribute("notice", "sessions.ended");
		return "redirect:/account/sessions";
	}

}
