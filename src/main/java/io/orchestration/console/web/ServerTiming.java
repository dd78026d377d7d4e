package io.orchestration.console.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells in the header Server-Timing how long a page took on this side, in milliseconds
 * until its first letter is sent. Only to whom it is meant to be told: times tell
 * strangers too much (T17).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
public class ServerTiming extends OncePerRequestFilter {

	private static final String TOLD = ServerTiming.class.getName();

	private static final double NANOS_PER_MILLI = 1e6;

	/** Lets the time of this request be told. */
	public static void tell(HttpServletRequest request) {
		request.setAttribute(TOLD, true);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, new Timed(request, response, System.nanoTime()));
	}

	/** A page is whole before anything of it is written. */
	private static final class Timed extends HttpServletResponseWrapper {

		private final HttpServletRequest request;

		private final long began;

		Timed(HttpServletRequest request, HttpServletResponse response, long began) {
			super(response);
			this.request = request;
			this.began = began;
		}

		@Override
		public PrintWriter getWriter() throws IOException {
			if (this.request.getAttribute(TOLD) != null) {
				double millis = (System.nanoTime() - this.began) / NANOS_PER_MILLI;
				setHeader("Server-Timing", String.format(Locale.ROOT, "page;dur=%.1f", millis));
			}
			return super.getWriter();
		}

	}

}
