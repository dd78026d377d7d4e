package io.orchestration.console.customer;

import java.util.ArrayList;
import java.util.Comparator;
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

	private static final Pattern BETWEEN_RUNS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

	private static final Pattern DIGIT = Pattern.compile("\\p{N}");

	private static final Comparator<String> LONGEST_FIRST = Comparator.comparing(String::length).reversed();

	/** So many letters and digits in a row, with a digit among them, are few people's. */
	private static final int TELLING = 5;

	/** Stands in cursors for how well a customer fits. */
	static final SortKey RANK = SortKey.number("rank");

	private static final SortKey BY_LAST_NAME = SortKey.text("c.sort_name");

	private static final SortKey BY_FIRST_NAME = SortKey.text("c.full_name");

	private static final SortKey BY_ADDRESS = SortKey.text("coalesce(c.email_canonical, '')");

	private static final SortKey BY_NUMBER = SortKey.text("lower(c.customer_number)");

	private final boolean vague;

	private final Map<Closeness, String> conditions = new EnumMap<>(Closeness.class);

	private final Map<String, Object> parameters = new LinkedHashMap<>();

	SearchMatch(SearchWords typed) {
		this.vague = typed.isVague();
		this.parameters.put("typed", typed.phrase());
		this.parameters.put("typedEnd", typed.phrase() + LAST);
		this.conditions.put(Closeness.WHOLE, either("coalesce(c.email_canonical, '') = :typed",
				"coalesce(c.username_canonical, '') = :typed", "lower(c.customer_number) = :typed"));
		Closeness.STARTS.forEach((it) -> this.conditions.put(it, begins(name(it).sql())));
		this.conditions.put(Closeness.WORD_START, all("start", typed.telling(), this::start));
		this.conditions.put(Closeness.INSIDE, all("inside", typed.telling(), this::inside));
		if (!typed.phoneDigits().isEmpty()) {
			whole(typed.phoneDigits());
		}
	}

	/** Whether many may have such letters somewhere. */
	boolean isVague() {
		return this.vague;
	}

	/** Whom the search finds among these. */
	CustomerConditions in(CustomerConditions conditions) {
		return conditions.byLetters().and(condition(Closeness.INSIDE), this.parameters);
	}

	/**
	 * Who fits so, and perhaps closer in another way, said as it is counted soonest: of
	 * the column alone where an index has that beside the scope.
	 */
	CustomerConditions counting(CustomerConditions conditions, Closeness closeness) {
		return conditions.and((closeness == Closeness.ADDRESS) ? begins("c.email_canonical") : condition(closeness),
				this.parameters);
	}

	/** Who fits so, and no closer. */
	CustomerConditions inNoCloser(CustomerConditions conditions, Closeness closeness) {
		CustomerConditions all = (closeness.gathering() == Gathering.SOME) ? conditions.byLetters() : conditions;
		return all.and(noCloser(closeness), this.parameters);
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

	private static String begins(String what) {
		return String.format("(%1$s >= :typed and %1$s < :typedEnd)", what);
	}

	private String start(String name, String word) {
		return containing(name, " " + word);
	}

	private String inside(String name, String word) {
		if (!INDEXED.matcher(word).find()) {
			String start = start(name, word);
			return LETTERS.matcher(word).matches()
					? either(start, "c.name_pairs like :" + piece(name, 0) + " escape '!'") : start;
		}
		return containing(name, word);
	}

	/** Who has the text itself, found by the pieces of it that the index knows best. */
	private String containing(String name, String text) {
		List<String> pieces = pieces(text);
		List<String> all = new ArrayList<>();
		for (int at = 0; at < pieces.size(); at++) {
			this.parameters.put(piece(name, at), "%" + literal(pieces.get(at)) + "%");
			all.add(like(piece(name, at)));
		}
		if (!pieces.equals(List.of(text))) {
			this.parameters.put(name, text);
			all.add("position(:" + name + " in c.search_text) > 0");
		}
		return String.join(" and ", all);
	}

	/**
	 * An address is looked for by what stands before its domain: the letters of those
	 * many have take the index eight times as long, and tell little. So do the first and
	 * last letters of what stands between dots and dashes, where digits tell enough, and
	 * all but the two longest of that.
	 */
	private static List<String> pieces(String text) {
		String local = text.substring(0, text.lastIndexOf('@') + 1);
		String wanted = INDEXED.matcher(local).find() ? local : text;
		List<String> runs = BETWEEN_RUNS.splitAsStream(wanted).filter((it) -> INDEXED.matcher(it).find()).toList();
		boolean telling = runs.stream().anyMatch((it) -> it.length() >= TELLING && DIGIT.matcher(it).find());
		return telling ? runs.stream().sorted(LONGEST_FIRST).limit(2).toList() : List.of(wanted);
	}

	private static String piece(String name, int at) {
		return name + "Piece" + at;
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
