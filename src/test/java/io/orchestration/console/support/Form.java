package io.orchestration.console.support;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a form sends, in order; a name may stand there twice.
 *
 * @param fields names and values
 */
public record Form(List<Map.Entry<String, String>> fields) {

	public Form {
		fields = List.copyOf(fields);
	}

	/** Pairs of name and value. */
	public static Form of(String... pairs) {
		Form form = new Form(List.of());
		for (int at = 0; at < pairs.length; at += 2) {
			form = form.and(pairs[at], pairs[at + 1]);
		}
		return form;
	}

	/** The same with one more field. */
	public Form and(String name, String value) {
		List<Map.Entry<String, String>> more = new ArrayList<>(this.fields);
		more.add(Map.entry(name, value));
		return new Form(more);
	}

	/** The same without this field. */
	public Form without(String name) {
		return new Form(this.fields.stream().filter((it) -> !it.getKey().equals(name)).toList());
	}

	/** The same with another value in this field. */
	public Form with(String name, String value) {
		return without(name).and(name, value);
	}

	/** The same with this value in every field. */
	public Form all(String value) {
		return new Form(this.fields.stream().map((it) -> Map.entry(it.getKey(), value)).toList());
	}

	/** What stands in this field; empty if it is not there. */
	public String value(String name) {
		return this.fields.stream()
			.filter((it) -> it.getKey().equals(name))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElse("");
	}

	/** As it stands in a body or behind the question mark. */
	public String encoded() {
		return this.fields.stream()
			.map((it) -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
			.collect(Collectors.joining("&"));
	}

	private static String encoded(String text) {
		return text.codePoints().mapToObj(Form::encoded).collect(Collectors.joining());
	}

	/** Unlike Java's own encoder, lets half a character pass. */
	private static String encoded(int character) {
		if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
			return "%%%02X%%%02X%%%02X".formatted(0xE0 | (character >> 12), 0x80 | ((character >> 6) & 0x3F),
					0x80 | (character & 0x3F));
		}
		return URLEncoder.encode(Character.toString(character), StandardCharsets.UTF_8);
	}

}
