package io.orchestration.console.bench;

/** The points of a conversation at which the mail server can misbehave. */
enum Point {

	/** Before the first command. */
	GREETING,
	/** The client signs in. */
	AUTH,
	/** The sender was named. */
	MAIL,
	/** The recipient was named. */
	RCPT,
	/** The client asked to send the message. */
	DATA,
	/** Some of the message has been read. */
	HALF_BODY,
	/** All of the message has been read but the dot that ends it. */
	BEFORE_DOT,
	/** The message is complete and not answered yet. */
	DOT,
	/** The message was answered with 250. */
	ANSWERED

}
