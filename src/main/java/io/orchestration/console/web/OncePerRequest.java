package io.orchestration.console.web;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Remembers, until a request is answered, what several parts of the application ask the
 * database for. Where something is changed it is asked anew: a transaction that writes
 * relies on nothing older than itself.
 */
public final class OncePerRequest {

	private OncePerRequest() {
	}

	/** What the source gives, asked once for each name in a request. */
	public static <T> T get(Class<T> type, Object name, Supplier<T> source) {
		RequestAttributes request = isWriting() ? null : request();
		if (request == null) {
			return source.get();
		}
		String key = key(type, name);
		Object known = request.getAttribute(key, RequestAttributes.SCOPE_REQUEST);
		T value = type.isInstance(known) ? type.cast(known) : source.get();
		request.setAttribute(key, value, RequestAttributes.SCOPE_REQUEST);
		return value;
	}

	/** Lets it be asked once more in this request, having been changed. */
	public static void forget(Class<?> type, Object name) {
		RequestAttributes request = request();
		if (request != null) {
			request.removeAttribute(key(type, name), RequestAttributes.SCOPE_REQUEST);
		}
	}

	private static String key(Class<?> type, Object name) {
		return type.getName() + "." + name;
	}

	/** Whether the transaction at hand writes, if there is one. */
	public static boolean isWriting() {
		return TransactionSynchronizationManager.isActualTransactionActive()
				&& !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
	}

	/** Only one that has just come in: tests leave others behind. */
	private static @Nullable RequestAttributes request() {
		return (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes it
				&& it.getRequest().getAttribute(RequestIdFilter.REQUEST_ID) != null) ? it : null;
	}

}
