package io.orchestration.console.security;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Answers a customer whose form has lost its session, most often because it was open for
 * too long, with a page that says what to do.
 */
class StalePageHandler implements AccessDeniedHandler {

	private static final Pattern PORTAL = Pattern.compile("(/portal/[^/]+)/.*");

	private final Incidents incidents;

	StalePageHandler(Incidents incidents) {
		this.incidents = incidents;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		this.incidents.tell(AttemptKind.REJECTED_FORM, request);
		Matcher portal = PORTAL.matcher(request.getRequestURI());
		if (!portal.matches()) {
			response.sendError(HttpStatus.FORBIDDEN.value());
			return;
		}
		response.setStatus(HttpStatus.FORBIDDEN.value());
		request.getRequestDispatcher(portal.group(1) + "/out-of-date").forward(request, response);
	}

}
