package io.orchestration.console.staff;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.orchestration.console.scope.Role;
import io.orchestration.console.web.Typed;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/**
 * Which users somebody looks for, as the URL has it; what is absent does not narrow the
 * list.
 *
 * @param search parts of names or of the address
 * @param role granted in the scope or below it
 * @param enabled whether they may sign in
 */
record UserFilter(@Nullable String search, @Nullable Role role, @Nullable Boolean enabled) {

	private static final int LONGEST_SEARCH = 200;

	private static final int MOST_WORDS = 12;

	/** Says what cannot be looked for. */
	void check(Errors errors) {
		if (Typed.isLonger(Typed.orNull(this.search), LONGEST_SEARCH)) {
			errors.rejectValue("search", "customers.search.too-long", new Object[] { LONGEST_SEARCH }, null);
		}
		else if (patterns().size() > MOST_WORDS) {
			errors.rejectValue("search", "customers.search.too-many-words", new Object[] { MOST_WORDS }, null);
		}
	}

	/**
	 * What was typed, as patterns for {@code like ... escape '!'} that all have to fit.
	 */
	List<String> patterns() {
		String typed = Typed.orNull(this.search);
		return (typed == null) ? List.of()
				: Arrays.stream(typed.toLowerCase(Locale.ROOT).split("\\s+"))
					.map((it) -> "%" + it.replaceAll("[!%_]", "!$0") + "%")
					.toList();
	}

	/** Whether nothing narrows the list. */
	public boolean isEmpty() {
		return parameters().isEmpty();
	}

	/** What stands in the URL. */
	Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		String typed = Typed.orNull(this.search);
		if (typed != null) {
			parameters.put("search", typed);
		}
		if (this.role != null) {
			parameters.put("role", this.role.name());
		}
		if (this.enabled != null) {
			parameters.put("enabled", this.enabled.toString());
		}
		return parameters;
	}

}
