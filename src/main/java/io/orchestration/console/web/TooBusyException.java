package io.orchestration.console.web;

/**
 * More of something costly is asked for at once than the machine can bear; whoever asks
 * may try again shortly.
 */
public class TooBusyException extends RuntimeException {

}
