package io.orchestration.console.security;

import java.time.Clock;
import java.time.Duration;

import io.orchestration.console.web.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Tells an open page how long its session lasts. Asking by itself prolongs nothing, as
 * with every part of a page; saying that one stays does.
 */
@Controller
@RequestMapping("/account/session")
class CurrentSessionController {

	private final ConsoleSessions sessions;

	private final Clock clock;

	CurrentSessionController(ConsoleSessions sessions, Clock clock) {
		this.sessions = sessions;
		this.clock = clock;
	}

	@GetMapping
	ResponseEntity<TimeLeft> show(HttpServletRequest request, CsrfToken token) {
		return timeLeft(request, token);
	}

	@PostMapping
	ResponseEntity<TimeLeft> stay(HttpServletRequest request, CsrfToken token) {
		return timeLeft(request, token);
	}

	private ResponseEntity<TimeLeft> timeLeft(HttpServletRequest request, CsrfToken token) {
		ConsoleSession session = SessionGate.idIn(request.getSession(false))
			.flatMap(this.sessions::find)
			.orElseThrow(() -> new NotFoundException("session"));
		Duration left = Duration.between(this.clock.instant(), this.sessions.endOf(session));
		boolean last = !this.sessions.endOf(session).isBefore(this.sessions.longestOf(session));
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noStore())
			.body(new TimeLeft(left.toSeconds(), last, token.getToken()));
	}

	/**
	 * How long a session still lasts.
	 *
	 * @param seconds until its end
	 * @param last whether nothing can prolong it any more
	 * @param token for forms of pages that were opened in an earlier session
	 */
	record TimeLeft(long seconds, boolean last, String token) {
	}

}
