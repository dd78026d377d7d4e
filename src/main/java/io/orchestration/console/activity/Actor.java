package io.orchestration.console.activity;

import java.util.List;

import io.orchestration.console.web.RequestedPath;
import io.orchestration.console.web.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who acts at this moment, and from where. */
record Actor(Kind kind, @Nullable Long id, @Nullable String email, @Nullable String displayName,
		@Nullable String sourceAddress, @Nullable String userAgent, @Nullable String requestId) {

	private static final int USER_AGENT_LENGTH = 200;

	private static final List<String> FOR_CUSTOMERS = List.of("/portal/", "/api/");

	enum Kind {

		/** A console user, or somebody who tries to sign in as one. */
		STAFF,
		/**
		 * Somebody on the customer's pages, or on the vendor's website behind the API.
		 */
		CUSTOMER,
		/** The application itself. */
		SYSTEM

	}

	static Actor current() {
		HttpServletRequest request = request();
		Authentication user = SecurityContextHolder.getContext().getAuthentication();
		if (request == null) {
			return new Actor(Kind.SYSTEM, null, null, null, null, null, null);
		}
		if (user != null && user.getPrincipal() instanceof SignedInUser person && !isForCustomers(request)) {
			return at(request, Kind.STAFF, person);
		}
		return at(request, isForCustomers(request) ? Kind.CUSTOMER : Kind.STAFF, null);
	}

	private static boolean isForCustomers(HttpServletRequest request) {
		return FOR_CUSTOMERS.stream().anyMatch(RequestedPath.of(request)::startsWith);
	}

	private static Actor at(HttpServletRequest request, Kind kind, @Nullable SignedInUser person) {
		String agent = request.getHeader("User-Agent");
		String shortAgent = (agent != null && agent.length() > USER_AGENT_LENGTH)
				? agent.substring(0, USER_AGENT_LENGTH) : agent;
		String id = MDC.get("requestId");
		return (person == null) ? new Actor(kind, null, null, null, VisitorAddress.of(request), shortAgent, id)
				: new Actor(kind, person.id(), person.email(), person.displayName(), VisitorAddress.of(request),
						shortAgent, id);
	}

	private static @Nullable HttpServletRequest request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes it) ? it.getRequest()
				: null;
	}

}
