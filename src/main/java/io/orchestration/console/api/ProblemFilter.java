package io.orchestration.console.api;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets each refusal of the API be told as machines read it (RFC 9457), whichever part of
 * the application refuses.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemFilter extends OncePerRequestFilter {

	private static final Pattern API = Pattern.compile("/api(/.*)?");

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !API.matcher(request.getRequestURI()).matches();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, new Refusing(response));
	}

	/** Writes what would become an error page. */
	private static final class Refusing extends HttpServletResponseWrapper {

		private static final JsonMapper JSON = new JsonMapper();

		Refusing(HttpServletResponse response) {
			super(response);
		}

		@Override
		public void sendError(int status) throws IOException {
			sendError(status, null);
		}

		@Override
		public void sendError(int status, @Nullable String detail) throws IOException {
			byte[] problem = JSON.writeValueAsBytes(problem(status, detail));
			resetBuffer();
			setStatus(status);
			setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			if (getHeader(HttpHeaders.CACHE_CONTROL) == null) {
				// refused before Spring Security was asked
				setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			}
			setContentLength(problem.length);
			getOutputStream().write(problem);
		}

		private static Map<String, Object> problem(int status, @Nullable String detail) {
			HttpStatus known = HttpStatus.resolve(status);
			Map<String, Object> problem = new LinkedHashMap<>();
			problem.put("type", "about:blank");
			problem.put("title", (known != null) ? known.getReasonPhrase() : "Refused");
			problem.put("status", status);
			if (detail != null) {
				problem.put("detail", detail);
			}
			return problem;
		}

	}

}
