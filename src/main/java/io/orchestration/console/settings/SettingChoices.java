package io.orchestration.console.settings;

import java.util.List;
import java.util.Objects;

import io.orchestration.console.activity.Alert;
import io.orchestration.console.activity.Alerts;
import io.orchestration.console.scope.Scope;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets options on scopes and gives them back to inheritance; each change stands in the
 * activity.
 */
@Service
@Transactional
public class SettingChoices {

	private final InheritedSettings settings;

	private final StoredSettings stored;

	private final IdleSettings idle;

	private final SettingWords words;

	private final ApplicationEventPublisher events;

	private final Alerts alerts;

	SettingChoices(InheritedSettings settings, StoredSettings stored, IdleSettings idle, SettingWords words,
			ApplicationEventPublisher events, Alerts alerts) {
		this.settings = settings;
		this.stored = stored;
		this.idle = idle;
		this.words = words;
		this.events = events;
		this.alerts = alerts;
	}

	/** Sets a number on the scope; it holds there and below. */
	public void choose(Scope scope, Setting setting, int value) {
		change(scope, new SettingChange(state(scope, setting), value));
	}

	/** Turns a switch on or off on the scope; it holds there and below. */
	public void choose(Scope scope, Setting setting, boolean on) {
		choose(scope, setting, on ? 1 : 0);
	}

	/** Lets the scope inherit again what it had set. */
	public void giveBack(Scope scope, Setting setting) {
		change(scope, new SettingChange(state(scope, setting), null));
	}

	/** Makes all these changes, or none when one of them comes too late. */
	void make(Scope scope, List<SettingChange> changes) {
		changes.forEach((it) -> change(scope, it));
	}

	private SettingState state(Scope scope, Setting setting) {
		return this.settings.in(scope).of(setting);
	}

	private void change(Scope scope, SettingChange change) {
		SettingState from = change.from();
		Integer to = change.to();
		if ((to != null && !from.setting().accepts(to)) || this.idle.isSwitchedOnBy(change)) {
			throw new IllegalArgumentException(from.setting() + " cannot be " + to);
		}
		if (!Objects.equals(from.own(), to)) {
			this.stored.replace(scope.id(), from.setting(), from.own(), to);
			this.events.publishEvent(new OptionChanged(scope.id(), this.words.change(from, to)));
			this.alerts.raise(new Alert(Alert.Kind.OPTIONS_CHANGED, scope.id(), scope.id(), null));
		}
	}

}
