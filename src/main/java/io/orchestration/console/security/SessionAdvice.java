package io.orchestration.console.security;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.web.SignedInUser;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page a console user sees when it has to warn them. */
@ControllerAdvice(basePackages = "io.orchestration.console")
class SessionAdvice {

	private final ConsoleProperties.Sessions limits;

	SessionAdvice(ConsoleProperties properties) {
		this.limits = properties.sessions();
	}

	@ModelAttribute("sessionLimits")
	ConsoleProperties.@Nullable Sessions limits(@Nullable Authentication user) {
		return (user != null && user.getPrincipal() instanceof SignedInUser) ? this.limits : null;
	}

}
