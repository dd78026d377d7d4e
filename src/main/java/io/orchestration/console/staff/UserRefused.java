package io.orchestration.console.staff;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A console user or a role cannot become what somebody wants; nothing was changed. */
class UserRefused extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final @Nullable String field;

	private final String code;

	private final transient List<Object> arguments;

	/**
	 * Names the reason.
	 * @param field the field to correct, or nothing if no field can help
	 * @param code the message key of the reason
	 * @param arguments what the message mentions
	 */
	UserRefused(@Nullable String field, String code, Object... arguments) {
		super(code);
		this.field = field;
		this.code = code;
		this.arguments = List.of(arguments);
	}

	@Nullable String field() {
		return this.field;
	}

	String code() {
		return this.code;
	}

	Object[] arguments() {
		return this.arguments.toArray();
	}

}
