package io.orchestration.console.singlesignon;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Receives whoever a provider has sent back, for what they had left for. The tokens that
 * the provider has sent along end here.
 */
class Arrival implements AuthenticationSuccessHandler {

	private final Admission admission;

	private final Reassurance reassurance;

	Arrival(Admission admission, Reassurance reassurance) {
		this.admission = admission;
		this.reassurance = reassurance;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException, ServletException {
		Returned returned = (Returned) authentication;
		Optional<Authentication> before = SessionUser.in(request);
		if (returned.isToConfirm() && before.isPresent()) {
			this.reassurance.take(returned, before.get(), request, response);
		}
		else {
			this.admission.take(returned, request, response);
		}
	}

}
