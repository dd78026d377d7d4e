package io.orchestration.console.templates;

import io.orchestration.console.mail.MailPart;
import org.jspecify.annotations.Nullable;

/**
 * What a part is in a scope, and why.
 *
 * @param part which one
 * @param own what is set on the scope itself, if anything
 * @param inherited what would hold without that; empty for nothing
 * @param origin where that comes from
 */
record PartState(MailPart part, @Nullable String own, String inherited, Origin origin) {

	String inForce() {
		return (this.own != null) ? this.own : this.inherited;
	}

	/** Whether somebody decided it, here or above. */
	boolean isDecided() {
		return this.own != null || this.origin.kind() != Origin.Kind.BUILT_IN;
	}

	/** What is set on the scope itself, as a form carries it; nothing is not empty. */
	String ownMark() {
		return (this.own != null) ? "=" + this.own : "";
	}

	/**
	 * Where a value comes from.
	 *
	 * @param kind from what
	 * @param scope the name of the scope, unless it is built in
	 */
	record Origin(Kind kind, @Nullable String scope) {

		static final Origin BUILT_IN = new Origin(Kind.BUILT_IN, null);

		/** What a value can come from. */
		enum Kind {

			/** Set by an administrator on a scope above. */
			SCOPE,
			/** Said of the vendor website of the scope. */
			WEBSITE,
			/** Nobody decided. */
			BUILT_IN

		}

	}

}
