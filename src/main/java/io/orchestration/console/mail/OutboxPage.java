package io.orchestration.console.mail;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of the outbox, newest first.
 *
 * @param rows its mails
 * @param olderThan where the next, older stretch begins; absent when this is the last one
 */
record OutboxPage(List<OutboxRow> rows, @Nullable Long olderThan) {

	static OutboxPage of(List<OutboxRow> oneMoreThanAsked, int size) {
		if (oneMoreThanAsked.size() <= size) {
			return new OutboxPage(oneMoreThanAsked, null);
		}
		List<OutboxRow> rows = oneMoreThanAsked.subList(0, size);
		return new OutboxPage(rows, rows.get(size - 1).id());
	}

	/** Whether a mail of this page still waits. */
	public boolean isAnyWaiting() {
		return this.rows.stream().anyMatch(OutboxRow::isWaiting);
	}

}
