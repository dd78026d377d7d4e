package io.orchestration.console.customer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.springframework.dao.DataIntegrityViolationException;

/** What no two customers of a scope share; the database has the last word. */
enum Taken {

	NUMBER("number", "customer_number_once"), EMAIL("email", "customer_email_once"),
	USERNAME("username", "customer_username_once");

	private final String field;

	private final String constraint;

	Taken(String field, String constraint) {
		this.field = field;
		this.constraint = constraint;
	}

	Violation violation() {
		return Violation.of(this.field, "customer." + this.field + ".taken");
	}

	/** What the database refused because another customer got it a moment earlier. */
	static Optional<Taken> in(DataIntegrityViolationException refusal) {
		String reason = String.valueOf(refusal.getMostSpecificCause().getMessage()).toLowerCase(Locale.ROOT);
		return Arrays.stream(values()).filter((it) -> reason.contains(it.constraint)).findAny();
	}

}
