package io.orchestration.console.password;

/** The link does not work, for whatever reason: strangers are not told which (R11). */
public class InvalidTicket extends RuntimeException {

}
