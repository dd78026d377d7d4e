package io.orchestration.console.scope;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Finds what somebody typed within names, whatever the case and the accents. */
class NameSearch {

	private final String wanted;

	NameSearch(String typed) {
		this.wanted = fold(typed.strip());
	}

	/** Whether nothing was typed, so that every name will do. */
	boolean isEmpty() {
		return this.wanted.isEmpty();
	}

	/** The name in parts, of which at most one is a hit. */
	List<NamePart> split(String name) {
		int[] letters = name.codePoints().toArray();
		String folded = fold(name);
		int at = isEmpty() ? -1 : folded.indexOf(this.wanted);
		if (at < 0) {
			return List.of(new NamePart(name, false));
		}
		int[] ends = ends(letters);
		int from = firstAtLeast(ends, at + 1);
		int to = firstAtLeast(ends, at + this.wanted.length()) + 1;
		return Stream
			.of(new NamePart(new String(letters, 0, from), false),
					new NamePart(new String(letters, from, to - from), true),
					new NamePart(new String(letters, to, letters.length - to), false))
			.filter((it) -> !it.text().isEmpty())
			.toList();
	}

	/** Where each letter ends in the folded name: folding makes some longer or vanish. */
	private static int[] ends(int[] letters) {
		int[] ends = IntStream.of(letters).map((it) -> fold(it).length()).toArray();
		for (int i = 1; i < ends.length; i++) {
			ends[i] += ends[i - 1];
		}
		return ends;
	}

	private static int firstAtLeast(int[] ends, int position) {
		return IntStream.range(0, ends.length).filter((it) -> ends[it] >= position).findFirst().orElseThrow();
	}

	private static String fold(String text) {
		return text.codePoints().mapToObj(NameSearch::fold).collect(Collectors.joining());
	}

	private static String fold(int letter) {
		return Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD)
			.replaceAll("\\p{M}+", "")
			.toLowerCase(Locale.ROOT);
	}

}
