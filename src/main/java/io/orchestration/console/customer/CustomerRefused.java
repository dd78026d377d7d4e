package io.orchestration.console.customer;

import java.util.List;

/** The data cannot be a customer's; nothing was changed. */
public class CustomerRefused extends RuntimeException {

	private final transient List<Violation> violations;

	CustomerRefused(List<Violation> violations) {
		super(violations.stream().map(Violation::code).toList().toString());
		this.violations = List.copyOf(violations);
	}

	/** Every reason, each with its field. */
	public List<Violation> violations() {
		return this.violations;
	}

}
