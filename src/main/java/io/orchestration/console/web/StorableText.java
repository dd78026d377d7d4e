package io.orchestration.console.web;

/** Which texts the databases can store: PostgreSQL refuses the others (R50). */
public final class StorableText {

	private StorableText() {
	}

	/** Whether the text has neither NUL nor half a character. */
	public static boolean is(String text) {
		return text.codePoints()
			.noneMatch((it) -> it == 0 || (it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE));
	}

}
