package io.orchestration.console.customer;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A place in an ordered list: between two rows, whatever is added or removed elsewhere.
 *
 * @param keys the values of the row beside it
 * @param id the row's id, which decides between equal ones
 */
record Cursor(List<Object> keys, long id) {

	private static final int LONGEST = 4000;

	/** No stored text contains it. */
	private static final String BETWEEN = "\0";

	/** The place among those who share the first key. */
	Cursor withoutFirstKey() {
		return new Cursor(this.keys.subList(1, this.keys.size()), this.id);
	}

	/** The place as it stands in the URL; good for this order only. */
	String encode(Ordering ordering) {
		List<SortKey> kinds = ordering.sort().keys();
		List<String> parts = new ArrayList<>(List.of(ordering.sort().parameter(), ordering.direction()));
		IntStream.range(0, kinds.size()).forEach((at) -> parts.add(kinds.get(at).print(this.keys.get(at))));
		parts.add(Long.toString(this.id));
		byte[] bytes = String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

	/** Reads what a URL brings. Anything but a place in this order is none. */
	static Optional<Cursor> decode(@Nullable String text, Ordering ordering) {
		if (text == null || text.length() > LONGEST) {
			return Optional.empty();
		}
		try {
			String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
			return read(Arrays.asList(plain.split(BETWEEN, -1)), ordering);
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static Optional<Cursor> read(List<String> parts, Ordering ordering) {
		List<SortKey> kinds = ordering.sort().keys();
		boolean fits = parts.size() == kinds.size() + 3
				&& parts.subList(0, 2).equals(List.of(ordering.sort().parameter(), ordering.direction()));
		if (!fits) {
			return Optional.empty();
		}
		long id = Long.parseLong(parts.get(parts.size() - 1));
		List<Object> keys = IntStream.range(0, kinds.size())
			.mapToObj((at) -> kinds.get(at).parse(parts.get(at + 2)))
			.flatMap(Optional::stream)
			.toList();
		return Optional.of(new Cursor(keys, id)).filter((it) -> it.keys().size() == kinds.size());
	}

}
