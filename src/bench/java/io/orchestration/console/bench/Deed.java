package io.orchestration.console.bench;

import java.time.Duration;

/**
 * What the mail server does at a point of a conversation.
 *
 * @param kind in one word
 * @param text the answer, if there is one
 * @param pause for how long it hangs, or between two bytes of a slow answer
 */
record Deed(Kind kind, String text, Duration pause) {

	/** It behaves. */
	static final Deed GO_ON = new Deed(Kind.GO_ON, "", Duration.ZERO);

	/** It cuts the connection. */
	static final Deed CUT = new Deed(Kind.CUT, "", Duration.ZERO);

	/** It refuses, with these words; a greeting or 421 that refuses is the last word. */
	static Deed refuse(String text) {
		return new Deed(Kind.REFUSE, text, Duration.ZERO);
	}

	/** It says nothing for so long, and then cuts the connection. */
	static Deed hang(Duration pause) {
		return new Deed(Kind.HANG, "", pause);
	}

	/** It sends its answer byte by byte. */
	static Deed slowly(Duration pause) {
		return new Deed(Kind.SLOW, "", pause);
	}

	/** It waits, and then behaves. */
	static Deed after(Duration pause) {
		return new Deed(Kind.WAIT, "", pause);
	}

	enum Kind {

		GO_ON, REFUSE, CUT, HANG, SLOW, WAIT

	}

}
