package io.orchestration.console.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.InvalidPropertyException;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/**
 * Turns what a handler throws into the answer a person gets; nothing of the exception
 * reaches the page.
 */
@ControllerAdvice
class ErrorAdvice {

	/**
	 * An id or code in the path that leads nowhere is a missing page; a bad parameter is
	 * a bad request.
	 */
	@ExceptionHandler(MethodArgumentTypeMismatchException.class)
	void unreadable(MethodArgumentTypeMismatchException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		boolean inPath = ex.getParameter().hasParameterAnnotation(PathVariable.class);
		answer(ex, inPath ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST, request, response);
	}

	@ExceptionHandler(ConversionFailedException.class)
	void unconvertible(ConversionFailedException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		answer(ex, HttpStatus.NOT_FOUND, request, response);
	}

	/** What could not even be looked up is not missing. */
	private static void answer(Exception ex, HttpStatus status, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		if (Outage.isBehind(ex)) {
			Outage.tell(request, response);
		}
		else {
			response.sendError(status.value());
		}
	}

	/** A parameter that is named after a part which no form has. */
	@ExceptionHandler(InvalidPropertyException.class)
	void misnamed(HttpServletResponse response) throws IOException {
		response.sendError(HttpStatus.BAD_REQUEST.value());
	}

}
