package io.orchestration.console.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Somebody else saved the same thing in the meantime; nothing was overwritten. */
@ResponseStatus(HttpStatus.CONFLICT)
public class StaleEditException extends RuntimeException {

	/** Names what was edited twice, for the log. */
	public StaleEditException(String what) {
		super(what);
	}

}
