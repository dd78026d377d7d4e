package io.orchestration.console.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What people type into the Customers Filter, and what people who mean harm do. */
class Typing {

	private static final String SOMEBODY = """
			select lower(last_name), lower(first_name), email, customer_number from customer
			where customer_number = ? and email is not null
			""";

	private static final List<String> HARMFUL = List.of("%", "_", "!", "%%%", "' or 1=1 --", "a", "e", "1", "0", "aa",
			"an", "zz", "q", "com", "example", "mail", "555", "@", ".", "-", "\\", "|", "a b c d e f g h i j k l",
			"o o o", "ma ar ri", "com example", "example com mail", "wang maria", "maria wang com", "a@", "1 555", "+1",
			"김", "ß", "ﷺ", "x".repeat(200), "e".repeat(40), "wang wang wang", "0000", "k-0", "k-00000");

	private final Random lot = new Random(51);

	private final List<String[]> people = new ArrayList<>();

	/** Looks at some of so many customers, as callers are some of them. */
	Typing(Database database, int customers) throws SQLException {
		while (this.people.size() < 200) {
			String number = Crowd.number(1 + this.lot.nextInt(customers));
			this.people.addAll(database.query(SOMEBODY,
					(row) -> new String[] { row.getString(1), row.getString(2), row.getString(3), row.getString(4) },
					number));
		}
	}

	/** Starts of names, addresses and numbers, and a few whole ones. */
	List<String> starts(int count) {
		return IntStream.range(0, count).mapToObj((at) -> {
			String[] person = anybody();
			return switch (at % 5) {
				case 0 -> start(person[0], 3);
				case 1 -> start(person[1], 4);
				case 2 -> start(person[2], 8);
				case 3 -> person[2];
				default -> person[3];
			};
		}).toList();
	}

	/** Two words at once: one name and the start of the other. */
	List<String> names(int count) {
		return IntStream.range(0, count).mapToObj((at) -> {
			String[] person = anybody();
			int one = at % 2;
			return person[one] + " " + start(person[1 - one], 2);
		}).toList();
	}

	/** Letters from the middle of names and addresses. */
	List<String> insides(int count) {
		return IntStream.range(0, count)
			.mapToObj((at) -> anybody()[(at % 3 == 0) ? 2 : 0])
			.map((it) -> (it.length() < 5) ? it : it.substring(1, 4 + this.lot.nextInt(Math.min(4, it.length() - 4))))
			.toList();
	}

	/** What may be slow, alone and together. */
	List<String> harm(int count) {
		return Stream.concat(HARMFUL.stream(), Stream.generate(this::combination)).limit(count).toList();
	}

	private String combination() {
		return IntStream.range(0, 1 + this.lot.nextInt(3))
			.mapToObj((at) -> (this.lot.nextInt(3) == 0) ? HARMFUL.get(this.lot.nextInt(HARMFUL.size()))
					: letters(1 + this.lot.nextInt(4)))
			.collect(Collectors.joining(" "));
	}

	private String letters(int count) {
		return this.lot.ints(count, 'a', 'z' + 1)
			.mapToObj((it) -> String.valueOf((char) it))
			.collect(Collectors.joining());
	}

	private String[] anybody() {
		return this.people.get(this.lot.nextInt(this.people.size()));
	}

	private static String start(String text, int length) {
		return text.substring(0, Math.min(length, text.length()));
	}

}
