package io.orchestration.console.security;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.orchestration.console.web.LoggedPathFilter;
import io.orchestration.console.web.RequestedPath;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * Something was refused at the door, before any feature was asked.
 *
 * @param kind what
 * @param path where it was sent, without tickets and cut where it is long
 * @param portal the code of the scope whose customers' pages that is, as the address
 * names it
 */
public record Incident(AttemptKind kind, String path, @Nullable String portal) {

	private static final int LONGEST_PATH = 200;

	private static final Pattern PORTAL = Pattern.compile("/portal/([^/]+)/.*");

	public Incident {
		path = path.substring(0, Math.min(path.length(), LONGEST_PATH));
	}

	static Incident at(HttpServletRequest request, AttemptKind kind) {
		Matcher portal = PORTAL.matcher(RequestedPath.of(request));
		return new Incident(kind, LoggedPathFilter.masked(request.getRequestURI()),
				portal.matches() ? portal.group(1) : null);
	}

}
