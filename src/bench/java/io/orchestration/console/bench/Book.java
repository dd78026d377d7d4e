package io.orchestration.console.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The account of a trial: what was promised against what arrived.
 *
 * @param ok resets that were promised
 * @param failed resets that were refused
 * @param unknown resets of which nobody can say
 * @param accepted different mails that arrived
 * @param lost promised, and neither arrived nor given up for a reason the trial gave
 * @param phantom arrived without having been asked for, or another mail for the same
 * reset
 * @param duplicates copies beyond the first of each mail
 * @param bound how many of them are to be expected at most
 * @param twice to whom such copies went
 * @param slowest the longest time from a promise to the first arrival
 */
record Book(int ok, int failed, int unknown, int accepted, int lost, int phantom, int duplicates, int bound,
		Set<String> twice, Duration slowest) {

	/** Draws it up; given up are those whose mail was refused or whose time was over. */
	static Book of(Calls calls, List<TakenMail> arrived, Set<String> givenUp, int bound) {
		Map<String, String> ids = new HashMap<>();
		Map<String, Instant> first = new HashMap<>();
		Set<String> different = new HashSet<>();
		Set<String> twice = new HashSet<>();
		int phantom = 0;
		List<TakenMail> own = arrived.stream().filter((it) -> calls.isAbout(it.recipient())).toList();
		for (TakenMail mail : own) {
			String id = ids.computeIfAbsent(mail.recipient(), (it) -> mail.messageId());
			first.merge(mail.recipient(), mail.at(), (one, other) -> one.isBefore(other) ? one : other);
			if (!different.add(mail.messageId())) {
				twice.add(mail.recipient());
			}
			boolean asked = !calls.failed().contains(mail.recipient());
			phantom += (asked && id.equals(mail.messageId())) ? 0 : 1;
		}
		Set<String> lost = new HashSet<>(calls.ok().keySet());
		lost.removeAll(first.keySet());
		lost.removeAll(givenUp);
		return new Book(calls.ok().size(), calls.failed().size(), calls.unknown().size(), different.size(), lost.size(),
				phantom, own.size() - different.size(), bound, twice, slowest(calls.ok(), first));
	}

	boolean holds() {
		return this.lost == 0 && this.phantom == 0 && this.duplicates <= this.bound;
	}

	@Override
	public String toString() {
		return String.format(Locale.ROOT,
				"ok %d, failed %d, unknown %d | accepted %d | lost %d, phantom %d, duplicates %d (bound %d) | "
						+ "slowest %.1f s",
				this.ok, this.failed, this.unknown, this.accepted, this.lost, this.phantom, this.duplicates, this.bound,
				this.slowest.toMillis() / 1000.0);
	}

	private static Duration slowest(Map<String, Instant> asked, Map<String, Instant> arrived) {
		List<Duration> waits = new ArrayList<>();
		arrived.forEach((who, at) -> waits.add(Duration.between(asked.getOrDefault(who, at), at)));
		return waits.stream().max(Duration::compareTo).orElse(Duration.ZERO);
	}

}
