package io.orchestration.console.customer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What was typed, as SQL: which customers it finds, and how well each of them fits.
 */
class SearchMatch {

	/** Follows everything that starts so, in the order of PostgreSQL's "C" and of H2. */
	private static final String LAST = "\udbff\udfff";

	private static final Pattern LETTERS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

	/**
	 * Fewer letters in a row than these have no trigram. They are looked for inside names
	 * only, and elsewhere where a word starts.
	 */
	private static final Pattern INDEXED = Pattern.compile("[\\p{L}\\p{M}\\p{N}]{3}");

	/** Stands in cursors for how well a customer fits. */
	static final SortKey RANK = SortKey.number("rank");

	private static final SortKey BY_LAST_NAME = SortKey.text("c.sort_name");

	private static final SortKey BY_FIRST_NAME = SortKey.text("c.full_name");

	private static final SortKey BY_ADDRESS = SortKey.text("coalesce(c.email_canonical, '')");

	private static final SortKey BY_NUMBER = SortKey.text("lower(c.customer_number)");

	private final Map<Closeness, String> conditions = new EnumMap<>(Closeness.class);

	private final Map<String, Object> parameters = new LinkedHashMap<>();

	SearchMatch(SearchWords typed) {
		this.parameters.put("typed", typed.phrase());
		this.parameters.put("typedEnd", typed.phrase() + LAST);
		this.conditions.put(Closeness.WHOLE, either("coalesce(c.email_canonical, '') = :typed",
				"coalesce(c.username_canonical, '') = :typed", "lower(c.customer_number) = :typed"));
		Closeness.STARTS.forEach((it) -> this.conditions.put(it,
				String.format("(%1$s >= :typed and %1$s < :typedEnd)", name(it).sql())));
		this.conditions.put(Closeness.WORD_START, all("start", typed.telling(), this::start));
		this.conditions.put(Closeness.INSIDE, all("inside", typed.telling(), this::inside));
		if (!typed.phoneDigits().isEmpty()) {
			whole(typed.phoneDigits());
		}
	}

	/** Whom the search finds among these. */
	CustomerConditions in(CustomerConditions conditions) {
		return in(conditions, Closeness.INSIDE);
	}

	/** Who fits so, and perhaps closer in another way. */
	CustomerConditions in(CustomerConditions conditions, Closeness closeness) {
		return conditions.and(condition(closeness), this.parameters);
	}

	/** Who fits so, and no closer. */
	CustomerConditions inNoCloser(CustomerConditions conditions, Closeness closeness) {
		return conditions.and(noCloser(closeness), this.parameters);
	}

	/** How well a customer fits whom the search finds, the best being the least. */
	SortKey rank() {
		return SortKey.number(Closeness.INSIDE.closer()
			.stream()
			.map((it) -> "when " + condition(it) + " then " + it.rank())
			.collect(Collectors.joining(" ", "case ", " else " + Closeness.INSIDE.rank() + " end")));
	}

	/** By what those are ordered who fit equally well. */
	static SortKey name(Closeness closeness) {
		return switch (closeness) {
			case FIRST_NAME -> BY_FIRST_NAME;
			case ADDRESS -> BY_ADDRESS;
			case NUMBER -> BY_NUMBER;
			default -> BY_LAST_NAME;
		};
	}

	/** The same for everybody. */
	SortKey name() {
		return SortKey.text(Closeness.WORD_START.closer()
			.stream()
			.map((it) -> "when " + condition(it) + " then " + name(it).sql())
			.collect(Collectors.joining(" ", "case ", " else " + BY_LAST_NAME.sql() + " end")));
	}

	private String condition(Closeness closeness) {
		return this.conditions.getOrDefault(closeness, "");
	}

	private String noCloser(Closeness closeness) {
		List<String> all = new ArrayList<>(List.of(condition(closeness)));
		closeness.closer().forEach((closer) -> all.add("not " + condition(closer)));
		return String.join(" and ", all);
	}

	private void whole(String digits) {
		this.parameters.put("phone", "%" + SearchText.FENCE + " " + digits + " " + SearchText.FENCE + "%");
		this.parameters.put("digits", "%" + digits + "%");
		this.conditions.computeIfPresent(Closeness.WHOLE, (it, condition) -> either(condition, like("phone")));
		this.conditions.computeIfPresent(Closeness.INSIDE, (it, condition) -> either(condition, like("digits")));
	}

	/** Without any words, no more fit than fit closer. */
	private String all(String name, List<String> words, BinaryOperator<String> condition) {
		if (words.isEmpty()) {
			return either(this.conditions.values().toArray(String[]::new));
		}
		return IntStream.range(0, words.size())
			.mapToObj((at) -> condition.apply(name + at, words.get(at)))
			.collect(Collectors.joining(" and ", "(", ")"));
	}

	private String start(String name, String word) {
		return containing(name, " " + word);
	}

	private String inside(String name, String word) {
		if (!INDEXED.matcher(word).find()) {
			String start = start(name, word);
			return LETTERS.matcher(word).matches() ? either(start, "c.name_pairs like :" + name + " escape '!'")
					: start;
		}
		return containing(name, word);
	}

	/**
	 * An address is looked for by what stands before its domain: the letters of those
	 * many have take an index eight times as long, and tell little.
	 */
	private String containing(String name, String text) {
		String local = text.substring(0, text.lastIndexOf('@') + 1);
		if (!INDEXED.matcher(local).find()) {
			this.parameters.put(name, "%" + literal(text) + "%");
			return like(name);
		}
		this.parameters.put(name, "%" + literal(local) + "%");
		this.parameters.put(name + "Whole", text);
		return "(" + like(name) + " and position(:" + name + "Whole in c.search_text) > 0)";
	}

	private static String either(String... conditions) {
		return "(" + String.join(" or ", conditions) + ")";
	}

	private static String like(String parameter) {
		return "c.search_text like :" + parameter + " escape '!'";
	}

	/** The text with nothing in it that LIKE takes for more than itself. */
	private static String literal(String text) {
		return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
	}

}
