package io.orchestration.console.api;

import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ResponseStatusException;

/**
 * What was sent is not what is taken; nothing was looked at. What it says repeats nothing
 * that was sent.
 */
final class UnfitBody extends ResponseStatusException {

	private static final long serialVersionUID = 1L;

	private UnfitBody(HttpStatusCode status, String why) {
		super(status, why);
	}

	static UnfitBody because(String why) {
		return new UnfitBody(HttpStatus.BAD_REQUEST, why);
	}

	static UnfitBody member(String name, String why) {
		return because("The member " + name + " " + why);
	}

	static UnfitBody tooLarge(int most) {
		return new UnfitBody(HttpStatus.CONTENT_TOO_LARGE, "The body may have at most " + most + " bytes.");
	}

}
