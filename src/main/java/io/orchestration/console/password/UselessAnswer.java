package io.orchestration.console.password;

import java.io.IOException;

/** A service answered, but not what it was asked. */
class UselessAnswer extends IOException {

	private static final long serialVersionUID = 1L;

	/** Says what is wrong with the answer, in words of ours. */
	UselessAnswer(String reason) {
		super(reason);
	}

}
