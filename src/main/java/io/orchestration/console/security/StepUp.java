package io.orchestration.console.security;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AllRequiredFactorsAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What takes a fresh sign-in, and how an old one becomes fresh again (R34). */
@Component
class StepUp {

	private static final Duration FRESH_FOR = Duration.ofMinutes(5);

	private static final Set<String> READING = Set.of("GET", "HEAD");

	/** What a reset by mail changes, the customer confirms; everything else counts. */
	private static final RequestMatcher MANUAL_ENTRY = new AndRequestMatcher(
			to(HttpMethod.POST, "/scopes/{scope}/customers/{id}/password"),
			(request) -> !"MAIL".equals(request.getParameter("method")));

	/** Sent as a form is, and changes nothing. */
	private static final RequestMatcher PREVIEW = new OrRequestMatcher(
			to(null, "/scopes/{scope}/administration/mail-templates/look/preview/{form}"),
			to(null, "/scopes/{scope}/administration/mail-templates/{mail}/{culture}/preview/{form}"));

	private static final RequestMatcher CHANGES = new AndRequestMatcher(
			new OrRequestMatcher(to(null, "/scopes/{scope}/administration/**"), to(null, "/account/two-step/**")),
			new NegatedRequestMatcher((request) -> READING.contains(request.getMethod())),
			new NegatedRequestMatcher(PREVIEW));

	private final AllRequiredFactorsAuthorizationManager<HttpServletRequest> fresh = AllRequiredFactorsAuthorizationManager
		.<HttpServletRequest>builder()
		.requireFactor((it) -> it.authority(Authorities.CONFIRMED).validDuration(FRESH_FOR))
		.build();

	private final List<SensitiveChange> changes;

	private final Confirmation confirmation;

	private final SignInProgress progress;

	StepUp(List<SensitiveChange> changes, Confirmation confirmation, SignInProgress progress, Clock clock) {
		this.changes = changes;
		this.confirmation = confirmation;
		this.progress = progress;
		this.fresh.setClock(clock);
	}

	/** Whether the sign-in is too old for what is asked for. */
	boolean isDue(HttpServletRequest request, @Nullable Authentication user) {
		return isSensitive(request) && !this.fresh.authorize(() -> user, request).isGranted();
	}

	/** Makes the sign-in fresh if the request shows that it is them. */
	boolean isDone(HttpServletRequest request, HttpServletResponse response, @Nullable Authentication user) {
		if (user == null || !(user.getPrincipal() instanceof Entrant person)
				|| Proof.in(request).filter((it) -> this.confirmation.confirms(person, it)).isEmpty()) {
			return false;
		}
		this.progress.confirm(person, user.getAuthorities(), request, response);
		return true;
	}

	private boolean isSensitive(HttpServletRequest request) {
		return MANUAL_ENTRY.matches(request) || CHANGES.matches(request)
				|| this.changes.stream().anyMatch((it) -> it.isAskedForBy(request));
	}

	private static RequestMatcher to(@Nullable HttpMethod method, String path) {
		PathPatternRequestMatcher.Builder matcher = PathPatternRequestMatcher.withDefaults();
		return (method != null) ? matcher.matcher(method, path) : matcher.matcher(path);
	}

}
