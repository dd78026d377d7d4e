package io.orchestration.console.password;

import java.util.List;

/** The new password breaks the policy; nothing was changed. */
public class PasswordRejected extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient List<Violation> violations;

	/** Names every rule that was broken. */
	public PasswordRejected(List<Violation> violations) {
		super(violations.toString());
		this.violations = List.copyOf(violations);
	}

	/** The rules that were broken, in words a person understands. */
	public List<Violation> violations() {
		return this.violations;
	}

}
