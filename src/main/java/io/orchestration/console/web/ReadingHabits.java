package io.orchestration.console.web;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/** What a feature knows of how the readers of its pages read. */
public interface ReadingHabits {

	/** The habit of the person a request comes from, unless it is no reader of these. */
	Optional<ReadingHabit> of(HttpServletRequest request);

}
