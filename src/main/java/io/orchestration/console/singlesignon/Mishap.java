package io.orchestration.console.singlesignon;

import java.io.IOException;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * Tells people that nothing came of it when something goes wrong between here and a
 * provider, and operators what it was. Descriptions are left out: tokens stand in some.
 */
class Mishap implements AuthenticationFailureHandler {

	private static final Logger LOG = LoggerFactory.getLogger(Mishap.class);

	/** A provider, or whoever pretends to be one, says anything. */
	private static final Pattern CODE = Pattern.compile("[a-z_]{1,60}");

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		LOG.warn("Single sign-on has failed: {}, {}", codeOf(failure),
				NestedExceptionUtils.getMostSpecificCause(failure).getClass().getSimpleName());
		response.sendRedirect(SessionUser.in(request).isPresent() ? OutcomeController.PATH : "/sign-in?unfinished");
	}

	private static String codeOf(AuthenticationException failure) {
		String code = (failure instanceof OAuth2AuthenticationException refusal) ? refusal.getError().getErrorCode()
				: "";
		return CODE.matcher(code).matches() ? code : "no known reason";
	}

}
