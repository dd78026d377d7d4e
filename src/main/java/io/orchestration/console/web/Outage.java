package io.orchestration.console.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.hibernate.TransactionException;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;

/** A part every page needs does not answer, or has too much to do; both pass. */
public final class Outage {

	private static final String TOLD = Outage.class.getName();

	static final String RETRY_AFTER_SECONDS = "10";

	/** Whoever asks meets one of these, by the way the connection was lost. */
	private static final List<Class<? extends Exception>> KINDS = List.of(TooBusyException.class,
			CannotCreateTransactionException.class, DataAccessResourceFailureException.class,
			QueryTimeoutException.class, TransactionException.class, SQLTransientConnectionException.class,
			SQLNonTransientConnectionException.class);

	/** No connection, out of disk or connections, shut down by somebody. */
	private static final List<String> STATES = List.of("08", "53", "57P");

	private Outage() {
	}

	/** Whether this was thrown because of one. */
	public static boolean isBehind(Throwable thrown) {
		return Stream.iterate(thrown, (it) -> it != null, Throwable::getCause).anyMatch(Outage::isOutage);
	}

	/** Answers 503 and says when to try again. */
	static void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
		request.setAttribute(TOLD, true);
		response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
		response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
	}

	/** Whether the answer says so already: to ask once more would only take longer. */
	static boolean isTold(HttpServletRequest request) {
		return request.getAttribute(TOLD) != null;
	}

	private static boolean isOutage(Throwable thrown) {
		return KINDS.stream().anyMatch((it) -> it.isInstance(thrown))
				|| (thrown instanceof SQLException refusal && isInOutageState(refusal));
	}

	private static boolean isInOutageState(SQLException refusal) {
		String state = String.valueOf(refusal.getSQLState());
		return STATES.stream().anyMatch(state::startsWith);
	}

}
