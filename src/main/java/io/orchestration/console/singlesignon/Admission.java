package io.orchestration.console.singlesignon;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

import io.orchestration.console.security.Entrant;
import io.orchestration.console.security.SignInProgress;
import io.orchestration.console.security.SignInSuccessHandler;
import io.orchestration.console.security.SignedInElsewhere;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Lets in whom a provider vouches for, as far as a password would. */
class Admission {

	private final Matching matching;

	private final SignInProgress progress;

	private final SignInSuccessHandler signedIn;

	private final SingleSignOnTrail trail;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	Admission(Matching matching, SignInProgress progress, SignInSuccessHandler signedIn, SingleSignOnTrail trail,
			ApplicationEventPublisher events, Clock clock) {
		this.matching = matching;
		this.progress = progress;
		this.signedIn = signedIn;
		this.trail = trail;
		this.events = events;
		this.clock = clock;
	}

	void take(Returned returned, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		Optional<MatchedUser> user = this.matching.whoIs(returned.introduction());
		if (user.isPresent()) {
			letIn(user.get(), returned, request, response);
		}
		else {
			refuse(returned, response);
		}
	}

	/** As fresh as what was shown there: a provider may remember people for days. */
	private void letIn(MatchedUser user, Returned returned, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		Introduction introduction = returned.introduction();
		Authentication in = this.progress.beginElsewhere(user, this.matching.authoritiesOf(user, introduction),
				introduction.shownBy(this.clock.instant()), request, response);
		this.events.publishEvent(new SignedInElsewhere(in, getClass(), returned.provider()));
		this.signedIn.onAuthenticationSuccess(request, response, in);
	}

	/** Names whoever has the address, but not as the one who was there. */
	private void refuse(Returned returned, HttpServletResponse response) throws IOException {
		SecurityContextHolder.clearContext();
		Long owner = this.matching.owner(returned.introduction()).map(Entrant::id).orElse(null);
		this.trail.refused(owner, returned.provider());
		response.sendRedirect("/sign-in?unmatched");
	}

}
