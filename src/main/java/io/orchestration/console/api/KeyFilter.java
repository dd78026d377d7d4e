package io.orchestration.console.api;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows a vendor website by its key, for this one call. */
class KeyFilter extends OncePerRequestFilter {

	private final KeyCheck keys;

	KeyFilter(KeyCheck keys) {
		this.keys = keys;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		keyIn(request).flatMap(this.keys::find).ifPresent(KeyFilter::admit);
		chain.doFilter(request, response);
	}

	/** Of two headers, two readers may each see another one: they count as none. */
	private static Optional<ApiKey> keyIn(HttpServletRequest request) {
		List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
		return (headers.size() == 1) ? ApiKey.in(headers.get(0)) : Optional.empty();
	}

	private static void admit(ApiClient website) {
		SecurityContextHolder.setContext(new SecurityContextImpl(new PreAuthenticatedAuthenticationToken(website, "",
				AuthorityUtils.createAuthorityList(ApiClient.AUTHORITY))));
	}

}
