package io.orchestration.console.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What the list of users can be sorted by. */
enum UserSort {

	/** The name colleagues know them by. */
	NAME("lower(u.display_name)"),
	/** What they sign in with. */
	EMAIL("u.email_canonical"),
	/** Where in the company they work; those of none come last. */
	DEPARTMENT("coalesce(lower(u.department), '~')"),
	/** Whether they may sign in. */
	ENABLED("case when u.enabled then 0 else 1 end");

	private final String expression;

	UserSort(String expression) {
		this.expression = expression;
	}

	static Optional<UserSort> of(@Nullable String parameter) {
		return Arrays.stream(values()).filter((it) -> it.parameter().equals(parameter)).findAny();
	}

	/** As it stands in the URL. */
	String parameter() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** By name where many share the value. */
	String sql(boolean descending) {
		String way = descending ? " desc" : "";
		return this.expression + way + ", lower(u.display_name)" + way + ", u.id" + way;
	}

}
