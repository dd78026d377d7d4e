package io.orchestration.console.security;

import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Answers whoever may not do what they asked for: 404 where they must not learn that
 * there is something (R36), the way to the password page for who has to change it first,
 * 403 otherwise.
 */
@Component
class DeniedHandler implements AccessDeniedHandler {

	private static final Pattern IN_SCOPE = Pattern.compile("/scopes/([^/]+)/.*");

	private final ScopeAuthorization scopes;

	DeniedHandler(ScopeAuthorization scopes) {
		this.scopes = scopes;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		Authentication user = SecurityContextHolder.getContext().getAuthentication();
		if (denied instanceof CsrfException) {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
		else if (mustChangePassword(user)) {
			response.sendRedirect("/account/password");
		}
		else {
			response.sendError((isHidden(request, user) ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN).value());
		}
	}

	private static boolean mustChangePassword(@Nullable Authentication user) {
		return user != null && user.getAuthorities()
			.stream()
			.anyMatch((it) -> Authorities.MUST_CHANGE_PASSWORD.equals(it.getAuthority()));
	}

	private boolean isHidden(HttpServletRequest request, @Nullable Authentication user) {
		Matcher scope = IN_SCOPE.matcher(request.getRequestURI());
		return scope.matches() && !this.scopes.isVisible(scope.group(1), user);
	}

}
