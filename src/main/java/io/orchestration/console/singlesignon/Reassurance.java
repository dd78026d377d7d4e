package io.orchestration.console.singlesignon;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;

import io.orchestration.console.security.Confirmation;
import io.orchestration.console.security.Entrant;
import io.orchestration.console.security.SignInProgress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

/**
 * Makes an old sign-in fresh again for whoever has shown just now at a provider who they
 * are (R34). That counts where the password would: who has codes here is asked for one,
 * unless the provider has asked for several factors itself.
 */
class Reassurance {

	private final Matching matching;

	private final Confirmation confirmation;

	private final SignInProgress progress;

	private final SingleSignOnTrail trail;

	private final Clock clock;

	Reassurance(Matching matching, Confirmation confirmation, SignInProgress progress, SingleSignOnTrail trail,
			Clock clock) {
		this.matching = matching;
		this.confirmation = confirmation;
		this.progress = progress;
		this.trail = trail;
		this.clock = clock;
	}

	void take(Returned returned, Authentication before, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Entrant me = (Entrant) Objects.requireNonNull(before.getPrincipal());
		boolean confirmed = isShownBy(me, returned.introduction());
		SecurityContextHolder.setContext(new SecurityContextImpl(before));
		this.trail.confirmation(confirmed, returned.provider());
		if (confirmed) {
			this.progress.confirm(me, before.getAuthorities(), request, response);
		}
		response.sendRedirect(OutcomeController.PATH + (confirmed ? "?confirmed" : ""));
	}

	private boolean isShownBy(Entrant me, Introduction introduction) {
		return introduction.isFresh(this.clock.instant())
				&& this.matching.whoIs(introduction).filter((it) -> it.id() == me.id()).isPresent()
				&& (introduction.severalFactors() || this.confirmation.waysOf(me).isPassword());
	}

}
