package io.orchestration.console.templates;

import java.util.List;
import java.util.Objects;

import io.orchestration.console.mail.MailPart;
import io.orchestration.console.scope.Scope;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets parts of templates on scopes and gives them back to inheritance; each change
 * stands in the activity.
 */
@Service
@Transactional
class TemplateChoices {

	private final InheritedWording wording;

	private final StoredWording stored;

	private final TemplateWords words;

	private final ApplicationEventPublisher events;

	TemplateChoices(InheritedWording wording, StoredWording stored, TemplateWords words,
			ApplicationEventPublisher events) {
		this.wording = wording;
		this.stored = stored;
		this.words = words;
		this.events = events;
	}

	/** Sets a part on the scope, or lets the scope inherit it again. */
	void choose(Scope scope, Area area, MailPart part, @Nullable String words) {
		this.wording.in(scope, area)
			.stream()
			.filter((it) -> it.part() == part)
			.forEach((it) -> change(scope, area, it, words));
	}

	/** Makes all these changes, or none when one of them comes too late. */
	void make(Scope scope, Area area, List<PartChange> changes) {
		changes.forEach((it) -> change(scope, area, it.from(), it.to()));
	}

	private void change(Scope scope, Area area, PartState from, @Nullable String to) {
		if (to != null && !PartRules.problems(area, from.part(), to).isEmpty()) {
			throw new IllegalArgumentException(from.part() + " cannot be like this");
		}
		if (!Objects.equals(from.own(), to)) {
			this.stored.replace(scope.id(), area, from.part(), from.own(), to);
			this.events.publishEvent(new TemplateChanged(scope.id(), this.words.change(area, from, to)));
		}
	}

}
