package io.orchestration.console.mail;

/** A mail was written down. */
record MailWaiting() {
}
