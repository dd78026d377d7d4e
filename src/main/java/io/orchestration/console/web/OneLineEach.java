package io.orchestration.console.web;

import java.util.Map;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Keeps an event of the structured log on one line for every reader (R55). JSON escapes
 * control characters by itself, but not these, which some readers take for the end of a
 * line.
 */
class OneLineEach implements StructuredLoggingJsonMembersCustomizer<Object> {

	private static final Map<String, String> ESCAPED = Map.of("\u0085", "\\u0085", "\u2028", "\\u2028", "\u2029",
			"\\u2029");

	@Override
	public void customize(Members<Object> members) {
		members.applyingValueProcessor(ValueProcessor.of(String.class, OneLineEach::escaped));
	}

	private static String escaped(String text) {
		String escaped = text;
		for (Map.Entry<String, String> it : ESCAPED.entrySet()) {
			escaped = escaped.replace(it.getKey(), it.getValue());
		}
		return escaped;
	}

}
