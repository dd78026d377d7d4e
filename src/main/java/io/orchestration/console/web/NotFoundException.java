package io.orchestration.console.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * What was asked for does not exist, or not for the person who asks; both are answered
 * alike with 404.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class NotFoundException extends RuntimeException {

	/** Names what is missing, for the log; the page never shows it. */
	public NotFoundException(String what) {
		super(what);
	}

}
