package io.orchestration.console.mail;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The book kept about a fault.
 *
 * @param lost asked for, neither accepted nor given up for good, and not waiting any more
 * @param phantom accepted, but never asked for
 * @param duplicates copies beyond one for each mail
 * @param waiting still to be sent
 * @param refused given up because the mail server will not have them
 * @param expired given up because their time was over
 */
record DeliveryBook(Set<String> lost, Set<String> phantom, int duplicates, int waiting, int refused, int expired) {

	private static final Pattern MESSAGE_ID = Pattern.compile("\r\nMessage-ID: (\\S+)\r\n");

	static DeliveryBook of(Map<String, String> states, List<String> accepted) {
		List<String> sent = accepted.stream().map(DeliveryBook::messageId).toList();
		Set<String> once = Set.copyOf(sent);
		Set<String> lost = states.keySet()
			.stream()
			.filter((it) -> !once.contains(it) && Set.of("ACCEPTED", "CANCELLED").contains(states.get(it)))
			.collect(Collectors.toSet());
		Set<String> phantom = new HashSet<>(once);
		phantom.removeAll(states.keySet());
		return new DeliveryBook(lost, phantom, sent.size() - once.size(),
				Collections.frequency(states.values(), "WAITING"), Collections.frequency(states.values(), "REFUSED"),
				Collections.frequency(states.values(), "EXPIRED"));
	}

	/** Nothing is missing, nothing is left, and nothing came twice. */
	static DeliveryBook clean() {
		return new DeliveryBook(Set.of(), Set.of(), 0, 0, 0, 0);
	}

	private static String messageId(String message) {
		Matcher header = MESSAGE_ID.matcher(message);
		if (!header.find()) {
			throw new AssertionError("no Message-ID in " + message);
		}
		return header.group(1);
	}

}
