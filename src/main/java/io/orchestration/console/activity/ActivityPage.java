package io.orchestration.console.activity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of the audit trail, newest first.
 *
 * @param entries its lines
 * @param olderThan where the next, older stretch begins; absent when this is the last one
 */
public record ActivityPage(List<ActivityEntry> entries, @Nullable Long olderThan) {

	static ActivityPage of(List<ActivityEntry> oneMoreThanAsked, int size) {
		if (oneMoreThanAsked.size() <= size) {
			return new ActivityPage(oneMoreThanAsked, null);
		}
		List<ActivityEntry> entries = oneMoreThanAsked.subList(0, size);
		return new ActivityPage(entries, entries.get(size - 1).id());
	}

}
