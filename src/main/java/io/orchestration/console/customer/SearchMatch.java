package io.orchestration.console.customer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The part of a query that finds what was typed, and tells how well it fits: the whole of
 * a name, address, username, number or phone number; else all words as starts of words;
 * else letters inside words.
 *
 * @param condition which customers fit
 * @param rank how well, the best being the least
 * @param parameters what both name
 */
record SearchMatch(String condition, String rank, Map<String, Object> parameters) {

	/** Stands for the rank in a list of sort keys. */
	static final SortKey RANK = SortKey.number("{rank}");

	static SearchMatch of(SearchWords typed) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		List<String> words = typed.words();
		for (int at = 0; at < words.size(); at++) {
			parameters.put("inside" + at, "%" + literal(words.get(at)) + "%");
			parameters.put("start" + at, "% " + literal(words.get(at)) + "%");
		}
		String inside = all(words.size(), (at) -> "inside" + at);
		String starts = all(words.size(), (at) -> "start" + at);
		String whole = like("whole");
		parameters.put("whole", whole(typed.phrase()));
		if (!typed.phoneDigits().isEmpty()) {
			parameters.put("digits", "%" + typed.phoneDigits() + "%");
			parameters.put("phone", whole(typed.phoneDigits()));
			inside = "(" + inside + " or " + like("digits") + ")";
			whole = whole + " or " + like("phone");
		}
		return new SearchMatch(inside, "case when " + whole + " then 0 when " + starts + " then 1 else 2 end",
				parameters);
	}

	/** The keys with this search's own rank in place. */
	List<SortKey> keys(CustomerSort sort) {
		return sort.keys().stream().map((it) -> it.equals(RANK) ? SortKey.number(this.rank) : it).toList();
	}

	private static String all(int words, IntFunction<String> parameter) {
		return IntStream.range(0, words)
			.mapToObj(parameter)
			.map(SearchMatch::like)
			.collect(Collectors.joining(" and ", "(", ")"));
	}

	private static String like(String parameter) {
		return "c.search_text like :" + parameter + " escape '!'";
	}

	private static String whole(String part) {
		return "%" + SearchText.FENCE + " " + literal(part) + " " + SearchText.FENCE + "%";
	}

	/** The text with nothing in it that LIKE takes for more than itself. */
	private static String literal(String text) {
		return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
	}

}
