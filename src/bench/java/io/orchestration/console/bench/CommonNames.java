package io.orchestration.console.bench;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Names as often as they are met: the first of a list twice as often as the second, three
 * times as often as the third, and beside the lists many more that few people share.
 */
class CommonNames {

	private static final List<String> FIRST = List.of("Maria", "Wei", "Mohamed", "Anna", "James", "Fatima", "John",
			"Priya", "José", "Li", "David", "Sofía", "Michael", "Olga", "Juan", "Elena", "Ali", "Emma", "Carlos",
			"Yuki", "Sarah", "Ivan", "Laura", "Ahmed", "Chloé", "Peter", "Nguyệt", "Thomas", "Zoë", "Jürgen", "Aisha",
			"Paul", "Ingrid", "Łukasz", "Camille", "Tuan", "Marta", "Hiroshi", "Siobhán", "Zuzanna");

	private static final List<String> LAST = List.of("Wang", "Smith", "García", "Singh", "Müller", "Nguyễn", "Martin",
			"Li", "Khan", "Silva", "Johnson", "Kim", "Rossi", "Ivanov", "Brown", "Tremblay", "Ali", "López", "Hansen",
			"Schmidt", "Williams", "Kowalski", "Dubois", "Sato", "Okafor", "Novák", "Papadakis", "O'Neill", "Cohen",
			"Yılmaz", "Andersson", "Fernández", "de la Cruz", "Jones", "Weiß", "Saint-Pierre", "Zimmermann", "Tanaka",
			"Mbeki", "Zhang");

	private static final String[] SYLLABLES = { "ba", "be", "bri", "co", "da", "del", "di", "du", "el", "fa", "fer",
			"ga", "go", "ha", "hol", "in", "ja", "ka", "kel", "la", "lin", "lo", "ma", "mi", "mon", "na", "ni", "nor",
			"o", "pa", "per", "qui", "ra", "ri", "ro", "sa", "sel", "ta", "ti", "ton", "u", "va", "vi", "wen", "xa",
			"ya", "zan", "zo" };

	/** Of a hundred people, how many are called as nobody in the lists is. */
	private static final int RARE = 55;

	private final int[] ticketsUntil = new int[FIRST.size()];

	private int tickets;

	CommonNames() {
		for (int at = 0; at < this.ticketsUntil.length; at++) {
			this.tickets += 10_000 / (at + 1);
			this.ticketsUntil[at] = this.tickets;
		}
	}

	String first(Random random) {
		return any(FIRST, random);
	}

	String last(Random random) {
		return any(LAST, random);
	}

	/** As it is written where only plain letters, digits and dots may stand. */
	static String asInAddresses(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]", "");
	}

	private String any(List<String> common, Random random) {
		if (random.nextInt(100) < RARE) {
			String word = SYLLABLES[random.nextInt(SYLLABLES.length)] + SYLLABLES[random.nextInt(SYLLABLES.length)]
					+ SYLLABLES[random.nextInt(SYLLABLES.length)];
			return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
		}
		int ticket = random.nextInt(this.tickets);
		int at = 0;
		while (this.ticketsUntil[at] <= ticket) {
			at++;
		}
		return common.get(at);
	}

}
