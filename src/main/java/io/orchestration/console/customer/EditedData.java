package io.orchestration.console.customer;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** The fields of a tab that can be edited, comparable with what stood there before. */
public interface EditedData {

	/**
	 * What stands in each field, in the order of the page. The name of a field is also
	 * the end of its label's message key, such as {@code customer.<name>}.
	 */
	Map<String, @Nullable String> fields();

	/** Whose data it is, and with it how the message keys of the labels begin. */
	default String subject() {
		return "customer";
	}

	/** The fields in which this differs from what was there before. */
	default List<String> changedSince(EditedData before) {
		Map<String, @Nullable String> old = before.fields();
		return fields().entrySet()
			.stream()
			.filter((it) -> !Objects.equals(it.getValue(), old.get(it.getKey())))
			.map(Map.Entry::getKey)
			.toList();
	}

}
