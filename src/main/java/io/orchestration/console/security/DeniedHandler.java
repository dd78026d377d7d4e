package io.orchestration.console.security;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.orchestration.console.web.SignedInUser;
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
 * there is something (R36), the way to what has to be done first, such as a new password,
 * 403 otherwise.
 */
@Component
class DeniedHandler implements AccessDeniedHandler {

	/** Where those are led who have to do something before anything else. */
	private static final Map<String, String> FIRST = Map.of(Authorities.MUST_CHANGE_PASSWORD, "/account/password",
			Authorities.SECOND_STEP, Authorities.SECOND_STEP_PAGE, Authorities.MUST_SET_UP_SECOND_STEP,
			"/account/two-step");

	private static final Pattern IN_SCOPE = Pattern.compile("/scopes/([^/]+)/.*");

	private final ScopeAuthorization scopes;

	private final Detour detour;

	private final Incidents incidents;

	DeniedHandler(ScopeAuthorization scopes, Detour detour, Incidents incidents) {
		this.scopes = scopes;
		this.detour = detour;
		this.incidents = incidents;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		Authentication user = SecurityContextHolder.getContext().getAuthentication();
		Optional<String> first = whatComesFirst(user);
		if (denied instanceof CsrfException) {
			this.incidents.tell(AttemptKind.REJECTED_FORM, request);
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
		else if (first.isPresent() && PartOfPage.isRequested(request)) {
			response.sendError(HttpStatus.FORBIDDEN.value());
		}
		else if (first.isPresent()) {
			this.detour.remember(request, response);
			response.sendRedirect(first.get());
		}
		else {
			this.incidents.tell(AttemptKind.ACCESS_DENIED, sourceOf(request, user),
					Incident.at(request, AttemptKind.ACCESS_DENIED));
			response.sendError((isHidden(request, user) ? HttpStatus.NOT_FOUND : HttpStatus.FORBIDDEN).value());
		}
	}

	private static Optional<String> whatComesFirst(@Nullable Authentication user) {
		return Stream.ofNullable(user)
			.flatMap((it) -> it.getAuthorities().stream())
			.flatMap((it) -> Stream.ofNullable(FIRST.get(it.getAuthority())))
			.findAny();
	}

	/** Each console user is told of by themselves, wherever they sit. */
	private static AttemptSource sourceOf(HttpServletRequest request, @Nullable Authentication user) {
		return (user != null && user.getPrincipal() instanceof SignedInUser person)
				? new AttemptSource("user " + person.id()) : AttemptSource.of(request);
	}

	private boolean isHidden(HttpServletRequest request, @Nullable Authentication user) {
		Matcher scope = IN_SCOPE.matcher(request.getRequestURI());
		return scope.matches() && !this.scopes.isVisible(scope.group(1), user);
	}

}
