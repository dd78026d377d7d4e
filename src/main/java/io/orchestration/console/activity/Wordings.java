package io.orchestration.console.activity;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.orchestration.console.web.Moment;
import io.orchestration.console.web.Reader;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts what the trail keeps into the words of whoever looks. What was written down before
 * there were such words, or names a message there is none of any more, is shown as it is.
 */
@Component
class Wordings {

	/** With no other one in it: the innermost come first. */
	private static final Pattern WORDING = Pattern
		.compile("(?<!\\\\)\\{([a-z][\\w.-]*)((?:\\|(?:[^\\\\{|}]|\\\\[\\\\{|}#@])*+)*+)}");

	private static final Pattern ARGUMENT = Pattern.compile("\\|((?:[^\\\\{|}]|\\\\[\\\\{|}#@])*+)");

	private static final Pattern ESCAPED = Pattern.compile("\\\\([\\\\{|}#@])");

	private static final Pattern NUMBER = Pattern.compile(Wording.NUMBER + "\\d{1,9}");

	private static final Pattern MOMENT = Pattern.compile(Wording.MOMENT + "\\d{4}-[\\d-]+T[\\d:.]+Z");

	private final MessageSource messages;

	Wordings(MessageSource messages) {
		this.messages = messages;
	}

	/** The detail in words, for whoever looks at this page. */
	@Nullable String read(@Nullable String detail) {
		if (detail == null) {
			return null;
		}
		String text = detail;
		Matcher wording = WORDING.matcher(text);
		while (wording.find()) {
			text = text.substring(0, wording.start()) + Wording.plain(words(wording)) + text.substring(wording.end());
			wording = WORDING.matcher(text);
		}
		return plain(text);
	}

	private String words(Matcher wording) {
		Object[] arguments = ARGUMENT.matcher(wording.group(2)).results().map((it) -> argument(it.group(1))).toArray();
		String words = this.messages.getMessage(wording.group(1), arguments, null, Reader.ofThisPage().language());
		return (words != null) ? words : wording.group();
	}

	private static Object argument(String text) {
		if (NUMBER.matcher(text).matches()) {
			return Integer.valueOf(text.substring(1));
		}
		return MOMENT.matcher(text).matches() ? Moment.minute(Instant.parse(text.substring(1))) : plain(text);
	}

	private static String plain(String text) {
		return ESCAPED.matcher(text).replaceAll("$1");
	}

}
