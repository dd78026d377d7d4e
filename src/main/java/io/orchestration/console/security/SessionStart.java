package io.orchestration.console.security;

import java.util.Objects;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.web.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;

import org.springframework.context.event.EventListener;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Begins a console user's session when they have signed in, whatever by. Who confirms in
 * the middle of one who they are goes on in it; who has a second step before them is not
 * in one yet.
 */
@Component
class SessionStart {

	private static final int LONGEST_AGENT = 200;

	private final ConsoleSessions sessions;

	private final UnfinishedSignIns unfinished;

	private final ConsoleProperties.Sessions limits;

	SessionStart(ConsoleSessions sessions, UnfinishedSignIns unfinished, ConsoleProperties properties) {
		this.sessions = sessions;
		this.unfinished = unfinished;
		this.limits = properties.sessions();
	}

	@EventListener
	void signedIn(InteractiveAuthenticationSuccessEvent event) {
		if (event.getAuthentication().getPrincipal() instanceof SignedInUser person
				&& RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes it) {
			giveUp(it.getRequest().getSession());
			if (Authorities.has(Authorities.SECOND_STEP, event.getAuthentication())) {
				await(person, it.getRequest().getSession());
			}
			else {
				begin(person, it.getRequest());
			}
		}
	}

	/** Whatever was being signed in to before. */
	private void giveUp(HttpSession session) {
		SessionGate.unfinishedIn(session).ifPresent(this.unfinished::end);
		session.removeAttribute(SessionGate.UNFINISHED);
	}

	/**
	 * Nobody is in until they have shown the second factor, not even in the session
	 * before.
	 */
	private void await(SignedInUser person, HttpSession session) {
		SessionGate.idIn(session)
			.flatMap(this.sessions::find)
			.ifPresent((it) -> this.sessions.end(it.userId(), it.id(), SessionEnd.SIGNED_OUT));
		session.removeAttribute(SessionGate.ID);
		session.setAttribute(SessionGate.UNFINISHED, this.unfinished.begin(person.id()));
		session.setMaxInactiveInterval((int) UnfinishedSignIns.PATIENCE.toSeconds());
	}

	/** The row decides when it is over; the session itself only has to outlive it. */
	private void begin(SignedInUser person, HttpServletRequest request) {
		HttpSession session = request.getSession();
		boolean goesOn = SessionGate.idIn(session)
			.flatMap(this.sessions::find)
			.filter((it) -> it.userId() == person.id())
			.isPresent();
		if (!goesOn) {
			ConsoleSession begun = this.sessions.begin(person.id(), request.getRemoteAddr(), agentOf(request));
			session.setAttribute(SessionGate.ID, begun.id());
			session.setMaxInactiveInterval((int) this.limits.longest().toSeconds());
		}
	}

	private static String agentOf(HttpServletRequest request) {
		String agent = Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), "");
		return agent.substring(0, Math.min(agent.length(), LONGEST_AGENT));
	}

}
