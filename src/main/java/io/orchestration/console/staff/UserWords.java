package io.orchestration.console.staff;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.orchestration.console.activity.Wording;
import io.orchestration.console.scope.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Says for the audit trail what became of a console user. */
@Component
class UserWords {

	private static final int LONGEST_DETAIL = 500;

	/** What stands around the two values of a field. */
	private static final int AROUND_VALUES = 45;

	/** What the trail has lines of their own for. */
	private static final Set<String> TOLD_APART = Set.of("email", "enabled");

	private static final String NOTHING = "—";

	/**
	 * Field by field, what stood there and what stands there now; empty if it is the
	 * same.
	 */
	String changes(ProfileData before, ProfileData after) {
		List<String> changed = after.changedSince(before).stream().filter((it) -> !TOLD_APART.contains(it)).toList();
		int room = (LONGEST_DETAIL / Math.max(1, changed.size()) - AROUND_VALUES) / 2;
		return changed.stream()
			.map((it) -> Wording.of("settings.change", Wording.of("user." + it), value(it, before.fields(), room),
					value(it, after.fields(), room)))
			.map(Wording::toString)
			.collect(Collectors.joining("; "));
	}

	/** The old address and the new one. */
	String addresses(ProfileData before, ProfileData after) {
		return Wording.cut(before.address().masked() + " → " + after.address().masked(), LONGEST_DETAIL);
	}

	/** The old role and the new one, as far as there are such. */
	String roles(@Nullable Role before, @Nullable Role after) {
		return role(before) + " → " + role(after);
	}

	private static String role(@Nullable Role role) {
		return (role != null) ? Wording.of("role." + role).toString() : NOTHING;
	}

	private static Object value(String field, Map<String, @Nullable String> fields, int room) {
		String value = fields.get(field);
		if (value == null) {
			return NOTHING;
		}
		return "language".equals(field) ? Wording.of("language." + value) : Wording.cut(value, room);
	}

}
