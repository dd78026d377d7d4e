package io.orchestration.console.templates;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.orchestration.console.mail.MailPart;
import org.jspecify.annotations.Nullable;

/**
 * The page of an area as it was sent. The keys of each map are those of the parts.
 *
 * @param here present where the text is to be set on the scope itself
 * @param value what was typed
 * @param was the mark of what was set on the scope when the page was shown
 */
record TemplateForm(Map<String, String> here, Map<String, String> value, Map<String, String> was) {

	TemplateForm(@Nullable Map<String, String> here, @Nullable Map<String, String> value,
			@Nullable Map<String, String> was) {
		this.here = Objects.requireNonNullElse(here, Map.of());
		this.value = Objects.requireNonNullElse(value, Map.of());
		this.was = Objects.requireNonNullElse(was, Map.of());
	}

	/** What was entered for each part, next to what it is now. */
	List<PartInput> inputs(Area area, List<PartState> states) {
		return states.stream().map((it) -> input(area, it)).toList();
	}

	/** What was typed, of the parts that were sent. */
	Map<MailPart, String> typed(Area area) {
		Map<MailPart, String> typed = new EnumMap<>(MailPart.class);
		area.parts()
			.stream()
			.filter((it) -> this.value.containsKey(it.getKey()))
			.forEach((it) -> typed.put(it, text(this.value.get(it.getKey())).strip()));
		return typed;
	}

	private PartInput input(Area area, PartState state) {
		String key = state.part().getKey();
		return new PartInput(area, state, this.here.containsKey(key), text(this.value.get(key)).strip(),
				text(this.was.get(key)));
	}

	/** Browsers end lines their own way. */
	private static String text(@Nullable String sent) {
		return (sent != null) ? sent.replace("\r\n", "\n") : "";
	}

}
