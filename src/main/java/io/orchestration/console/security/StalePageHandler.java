package io.orchestration.console.security;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.orchestration.console.web.RequestedPath;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;

/**
 * Answers a customer whose form has lost its session, most often because it was open for
 * too long, with a page that says what to do.
 */
class StalePageHandler implements AccessDeniedHandler {

	private static final Pattern PORTAL = Pattern.compile("(/portal/[\\w-]+)/.*");

	private final Incidents incidents;

	StalePageHandler(Incidents incidents) {
		this.incidents = incidents;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException, ServletException {
		this.incidents.tell(AttemptKind.REJECTED_FORM, request);
		Matcher portal = PORTAL.matcher(RequestedPath.of(request));
		if (!portal.matches()) {
			response.sendError(HttpStatus.FORBIDDEN.value());
			return;
		}
		response.setStatus(HttpStatus.FORBIDDEN.value());
		request.getRequestDispatcher(portal.group(1) + "/out-of-date").forward(new Look(request), response);
	}

	/** The form is over; that page is only looked at. */
	private static final class Look extends HttpServletRequestWrapper {

		Look(HttpServletRequest request) {
			super(request);
		}

		@Override
		public String getMethod() {
			return HttpMethod.GET.name();
		}

	}

}
