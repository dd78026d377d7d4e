package io.orchestration.console.web;

import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Remembers, until a GET is answered, what several parts of the application ask the
 * database for. Requests that change something ask anew each time.
 */
public final class OncePerRequest {

	private OncePerRequest() {
	}

	/** What the source gives, asked once for each name in a request. */
	public static <T> T get(Class<T> type, Object name, Supplier<T> source) {
		RequestAttributes request = reading();
		if (request == null) {
			return source.get();
		}
		String key = type.getName() + "." + name;
		Object known = request.getAttribute(key, RequestAttributes.SCOPE_REQUEST);
		T value = type.isInstance(known) ? type.cast(known) : source.get();
		request.setAttribute(key, value, RequestAttributes.SCOPE_REQUEST);
		return value;
	}

	private static @Nullable RequestAttributes reading() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes it
				&& isReading(it.getRequest())) ? it : null;
	}

	private static boolean isReading(HttpServletRequest request) {
		return "GET".equals(request.getMethod()) && request.getAttribute(RequestIdFilter.REQUEST_ID) != null;
	}

}
