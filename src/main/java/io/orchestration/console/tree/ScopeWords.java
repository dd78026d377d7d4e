package io.orchestration.console.tree;

import io.orchestration.console.activity.Wording;
import io.orchestration.console.scope.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Says for the audit trail what was done to a scope. */
@Component
class ScopeWords {

	/** Two of them and a label fit into a line of the trail. */
	private static final int LONGEST_VALUE = 200;

	/** What a new scope is, and where it stands. */
	String creation(Scope scope, Scope parent) {
		return Wording
			.of("scope.created.detail", inShort(scope.getName()), scope.getCode(),
					Wording.of("scopes.kind." + scope.getType()), inShort(parent.getName()))
			.toString();
	}

	/** Which field was changed, from what, to what. */
	String change(String field, @Nullable String before, @Nullable String after) {
		return Wording
			.of("scope.changed.detail", Wording.of("scope." + field), value(field, before), value(field, after))
			.toString();
	}

	private static Object value(String field, @Nullable String text) {
		if (text == null) {
			return Wording.of("scope.changed.absent");
		}
		return "culture".equals(field) ? Wording.of("language." + text) : inShort(text);
	}

	private static String inShort(String text) {
		String cut = Wording.cut(text, LONGEST_VALUE);
		return cut.equals(text) ? text : cut + "…";
	}

}
