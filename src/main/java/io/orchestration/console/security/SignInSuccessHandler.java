package io.orchestration.console.security;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Leads on whoever has shown the first factor: to the second, if there is one, and only
 * then to the page they had asked for.
 */
@Component
public class SignInSuccessHandler extends SavedRequestAwareAuthenticationSuccessHandler {

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws ServletException, IOException {
		if (Authorities.has(Authorities.SECOND_STEP, authentication)) {
			clearAuthenticationAttributes(request);
			getRedirectStrategy().sendRedirect(request, response, Authorities.SECOND_STEP_PAGE);
			return;
		}
		super.onAuthenticationSuccess(request, response, authentication);
	}

}
