package io.orchestration.console.security;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * More passwords wait to be hashed than the machine can bear; the caller may try again
 * shortly.
 */
@ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
public class TooBusyException extends RuntimeException {

}
