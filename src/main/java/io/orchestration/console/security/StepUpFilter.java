package io.orchestration.console.security;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks whoever signed in a while ago to show again that it is them, before something is
 * changed that matters (R34). Stands behind the decision who may change it. The page that
 * asks carries what was typed and sends it once more to the same place: nothing of it is
 * kept on this side, and the form's token guards it as it guards every form.
 */
class StepUpFilter extends OncePerRequestFilter {

	private final StepUp stepUp;

	StepUpFilter(StepUp stepUp) {
		this.stepUp = stepUp;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication user = SecurityContextHolder.getContext().getAuthentication();
		if (!this.stepUp.isDue(request, user) || this.stepUp.isDone(request, response, user)) {
			chain.doFilter(request, response);
			return;
		}
		response.setStatus(HttpStatus.FORBIDDEN.value());
		request.getRequestDispatcher(ConfirmationController.PATH).forward(request, response);
	}

}
