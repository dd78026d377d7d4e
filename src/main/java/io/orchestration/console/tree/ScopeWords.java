package io.orchestration.console.tree;

import java.util.Locale;

import io.orchestration.console.scope.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what was done to a scope; the audit trail keeps it in English. */
@Component
class ScopeWords {

	/** Two of them and a label fit into a line of the trail. */
	private static final int LONGEST_VALUE = 200;

	private final MessageSource messages;

	ScopeWords(MessageSource messages) {
		this.messages = messages;
	}

	/** What a new scope is, and where it stands. */
	String creation(Scope scope, Scope parent) {
		return say("scope.created.detail", scope.getName(), scope.getCode(), say("scopes.kind." + scope.getType()),
				parent.getName());
	}

	/** Which field was changed, from what, to what. */
	String change(String field, @Nullable String before, @Nullable String after) {
		return say("scope.changed.detail", say("scope." + field), value(field, before), value(field, after));
	}

	private String value(String field, @Nullable String text) {
		if (text == null) {
			return say("scope.changed.absent");
		}
		String value = "culture".equals(field) ? say("language." + text) : text;
		return (value.length() > LONGEST_VALUE) ? value.substring(0, LONGEST_VALUE - 1) + "…" : value;
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.ENGLISH);
	}

}
