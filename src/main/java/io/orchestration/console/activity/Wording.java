package io.orchestration.console.activity;

import java.util.List;

import io.orchestration.console.web.Moment;

import org.springframework.context.MessageSourceResolvable;

/**
 * Words in the detail of a fact, kept as a message's key and its arguments: whoever looks
 * reads them in their own language, and in the words of that day. Stands in the table as
 * {@code {key|argument|…}}; as the argument of another message it is in that one's
 * language.
 *
 * @param key of the message
 * @param arguments texts, numbers, moments and other wordings
 */
public record Wording(String key, List<Object> arguments) implements MessageSourceResolvable {

	/** Stands before a number. */
	static final String NUMBER = "#";

	/** Stands before a moment. */
	static final String MOMENT = "@";

	/** The message with this key. */
	public static Wording of(String key, Object... arguments) {
		return new Wording(key, List.of(arguments));
	}

	/** A text somebody typed, so that nothing in it is taken for a wording. */
	public static String plain(String text) {
		return text.replaceAll("[\\\\{|}]|^[#@]", "\\\\$0");
	}

	/** As much of the text as takes no more room than this in a line of the trail. */
	public static String cut(String text, int room) {
		String cut = text;
		while (plain(cut).length() > room) {
			cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
		}
		return cut;
	}

	@Override
	public String[] getCodes() {
		return new String[] { this.key };
	}

	@Override
	public Object[] getArguments() {
		return this.arguments.toArray();
	}

	/** As it stands in the table. */
	@Override
	public String toString() {
		StringBuilder text = new StringBuilder("{").append(this.key);
		this.arguments.forEach((it) -> text.append('|').append(print(it)));
		return text.append('}').toString();
	}

	private static String print(Object argument) {
		if (argument instanceof Number) {
			return NUMBER + argument;
		}
		if (argument instanceof Moment moment) {
			return MOMENT + moment.at();
		}
		return (argument instanceof Wording) ? argument.toString() : plain(argument.toString());
	}

}
