package io.orchestration.console.mail;

/**
 * A delivery status notification as mail servers write it.
 *
 * @param to the address it is sent to
 * @param messageId of the mail it is about
 * @param recipient whom the mail did not reach
 * @param action what became of it
 * @param diagnostic why
 */
record Report(String to, String messageId, String recipient, String action, String diagnostic) {

	private static final String FORM = """
			From: Mail Delivery System <MAILER-DAEMON@mx.example.net>
			To: <%s>
			Subject: Report
			Auto-Submitted: auto-replied
			MIME-Version: 1.0
			Content-Type: multipart/report; report-type=delivery-status;
				boundary="part/4711"

			--part/4711
			Content-Type: text/plain; charset=us-ascii

			I'm sorry to have to inform you that your message could not be delivered.

			--part/4711
			Content-Type: message/delivery-status

			Reporting-MTA: dns; mx.example.net
			Arrival-Date: Tue, 1 Jan 2030 12:00:00 +0000

			Final-Recipient: rfc822; %s
			Action: %s
			Status: 5.1.1
			Diagnostic-Code: %s

			--part/4711
			Content-Type: text/rfc822-headers

			Subject: Choose a new password
			Message-ID: %s

			--part/4711--
			""";

	/** The mail server has given up on the mail. */
	static Report failed(String to, String messageId, String recipient) {
		return new Report(to, messageId, recipient, "failed",
				"smtp; 550 5.1.1 <" + recipient + ">: Recipient address\n    rejected: User unknown");
	}

	Report withAction(String other) {
		return new Report(this.to, this.messageId, this.recipient, other, this.diagnostic);
	}

	Report withDiagnostic(String other) {
		return new Report(this.to, this.messageId, this.recipient, this.action, other);
	}

	@Override
	public String toString() {
		return FORM.formatted(this.to, this.recipient, this.action, this.diagnostic, this.messageId);
	}

}
