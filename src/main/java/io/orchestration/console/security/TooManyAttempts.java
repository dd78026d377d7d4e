package io.orchestration.console.security;

import java.time.Duration;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Too much went wrong from this source; nothing was looked at. */
@ResponseStatus(HttpStatus.TOO_MANY_REQUESTS)
public class TooManyAttempts extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Duration wait;

	/** Says how long to wait before another attempt is looked at. */
	public TooManyAttempts(Duration wait) {
		this.wait = wait;
	}

	/** The whole seconds to wait, at least one. */
	public long seconds() {
		return Math.max(1, this.wait.plusSeconds(1).minusNanos(1).toSeconds());
	}

}
