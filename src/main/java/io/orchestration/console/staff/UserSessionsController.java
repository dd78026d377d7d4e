package io.orchestration.console.staff;

import java.util.Optional;

import io.orchestration.console.scope.Scope;
import io.orchestration.console.security.SessionInHand;
import io.orchestration.console.web.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The Sessions tab: where the user is signed in, to be ended. */
@Controller
@RequestMapping("/scopes/{scope}/administration/users/{user}/sessions")
class UserSessionsController {

	private static final String TAB = "redirect:/scopes/{scope}/administration/users/{user}/sessions";

	private final UserPanels panels;

	private final StaffSessions sessions;

	UserSessionsController(UserPanels panels, StaffSessions sessions) {
		this.panels = panels;
		this.sessions = sessions;
	}

	@GetMapping
	String show(@PathVariable Scope scope, @PathVariable long user, @AuthenticationPrincipal SignedInUser me,
			HttpServletRequest request, Model model) {
		UserPanel panel = this.panels.open(scope, user, me);
		model.addAttribute("panel", panel);
		model.addAttribute("sessions", this.sessions.of(user, SessionInHand.of(request)));
		return "staff/user-sessions";
	}

	@PostMapping("/{session}/end")
	String end(@PathVariable Scope scope, @PathVariable long user, @PathVariable long session,
			@AuthenticationPrincipal SignedInUser me, RedirectAttributes flash) {
		requireInReach(scope, user, me);
		this.sessions.end(user, session);
		flash.addFlashAttribute("notice", "sessions.ended");
		return TAB;
	}

	@PostMapping("/all/end")
	String endAll(@PathVariable Scope scope, @PathVariable long user, @AuthenticationPrincipal SignedInUser me,
			HttpServletRequest request, RedirectAttributes flash) {
		UserPanel panel = requireInReach(scope, user, me);
		this.sessions.endAll(user, panel.own() ? SessionInHand.of(request) : Optional.empty());
		flash.addFlashAttribute("notice", "sessions.ended");
		return TAB;
	}

	private UserPanel requireInReach(Scope scope, long user, SignedInUser me) {
		UserPanel panel = this.panels.open(scope, user, me);
		if (!panel.editable()) {
			throw new AccessDeniedException("console user " + user + " is out of reach");
		}
		return panel;
	}

}
