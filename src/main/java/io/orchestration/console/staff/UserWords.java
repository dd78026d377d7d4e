package io.orchestration.console.staff;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.orchestration.console.scope.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in words what became of a console user; the audit trail keeps them in English. */
@Component
class UserWords {

	private static final int LONGEST_DETAIL = 500;

	/** What the trail has lines of their own for. */
	private static final Set<String> TOLD_APART = Set.of("email", "enabled");

	private static final String NOTHING = "—";

	private final MessageSource messages;

	UserWords(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Field by field, what stood there and what stands there now; empty if it is the
	 * same.
	 */
	String changes(ProfileData before, ProfileData after) {
		List<String> changed = after.changedSince(before).stream().filter((it) -> !TOLD_APART.contains(it)).toList();
		return cut(changed.stream()
			.map((it) -> say("settings.change", say("user." + it), value(it, before.fields()),
					value(it, after.fields())))
			.collect(Collectors.joining("; ")));
	}

	/** The old address and the new one. */
	String addresses(ProfileData before, ProfileData after) {
		return cut(before.address().masked() + " → " + after.address().masked());
	}

	/** The old role and the new one, as far as there are such. */
	String roles(@Nullable Role before, @Nullable Role after) {
		return role(before) + " → " + role(after);
	}

	private String role(@Nullable Role role) {
		return (role != null) ? say("role." + role) : NOTHING;
	}

	private String value(String field, Map<String, @Nullable String> fields) {
		String value = fields.get(field);
		if (value == null) {
			return NOTHING;
		}
		return "language".equals(field) ? say("language." + value) : value;
	}

	private String say(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.ENGLISH);
	}

	private static String cut(String text) {
		int letters = text.codePointCount(0, text.length());
		return (letters <= LONGEST_DETAIL) ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_DETAIL));
	}

}
