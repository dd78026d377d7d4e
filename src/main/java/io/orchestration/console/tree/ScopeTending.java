package io.orchestration.console.tree;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.scope.Scope;
import io.orchestration.console.scope.Scopes;
import io.orchestration.console.scope.VendorWebsite;
import io.orchestration.console.web.StaleEditException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Creates and changes scopes. None is ever deleted: customers, mails and the audit trail
 * name it, and its code, which stands in mailed links, must never lead to another one.
 * One that is over is switched off. What breaks a rule is a {@link ScopeRefused}.
 */
@Service
@Transactional
class ScopeTending {

	private static final int LONGEST_CODE = 40;

	private static final Violation TAKEN = new Violation("code", "scope.code.taken", List.of());

	private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private final Scopes scopes;

	private final ScopeWords words;

	private final ConsoleProperties properties;

	private final ApplicationEventPublisher events;

	ScopeTending(Scopes scopes, ScopeWords words, ConsoleProperties properties, ApplicationEventPublisher events) {
		this.scopes = scopes;
		this.words = words;
		this.properties = properties;
		this.events = events;
	}

	/** Lets a scope grow below another. */
	Scope create(Scope parent, ScopeForm form) {
		refuseIfAny(Stream
			.of(homeless(parent, form).stream(), wrongCode(form).stream(), takenCode(form).stream(),
					unencrypted(form.now()).stream(), ScopeRules.violations(form.now(), null).stream())
			.flatMap((it) -> it)
			.toList());
		Scope scope = parent.child(Objects.requireNonNull(form.type()), Objects.requireNonNull(form.code()),
				Objects.requireNonNull(form.now().name()), VendorWebsite.NONE);
		form.now().applyTo(scope);
		Scope stored = addUnlessTaken(scope);
		this.events.publishEvent(new ScopeChanged("scope.created", stored.id(), this.words.creation(stored, parent)));
		return stored;
	}

	/**
	 * Changes what a scope says.
	 * @throws StaleEditException if it is not as it was in this version
	 */
	void edit(long id, int version, ScopeData data) {
		Scope scope = this.scopes.requireForChange(id);
		if (scope.getVersion() != version) {
			throw new StaleEditException("scope " + scope.getCode());
		}
		ScopeData before = ScopeData.of(scope);
		refuseIfAny(Stream
			.of(limitedGlobal(scope, data).stream(), unencrypted(data).stream(),
					ScopeRules.violations(data, before.culture()).stream())
			.flatMap((it) -> it)
			.toList());
		data.applyTo(scope);
		this.scopes.store(scope);
		ScopeData after = ScopeData.of(scope);
		after.changedSince(before).forEach((it) -> tell(scope, it, before, after));
	}

	private void tell(Scope scope, String field, ScopeData before, ScopeData after) {
		if ("active".equals(field)) {
			String action = after.isActive() ? "scope.activated" : "scope.deactivated";
			this.events.publishEvent(new ScopeChanged(action, scope.id(), null));
			return;
		}
		Map<String, @Nullable String> old = before.fields();
		String detail = this.words.change(field, old.get(field), after.fields().get(field));
		this.events.publishEvent(new ScopeChanged("scope.changed", scope.id(), detail));
	}

	/** The database has the last word on who was first. */
	private Scope addUnlessTaken(Scope scope) {
		try {
			return this.scopes.add(scope);
		}
		catch (DataIntegrityViolationException ex) {
			throw new ScopeRefused(List.of(TAKEN));
		}
	}

	private Optional<Violation> homeless(Scope parent, ScopeForm form) {
		boolean fits = form.type() != null && this.scopes.tree().typesBelow(parent).contains(form.type());
		return new Violation("type", "scope.type.wrong", List.of(parent.getName())).onlyIf(!fits);
	}

	private static Optional<Violation> wrongCode(ScopeForm form) {
		String code = Objects.requireNonNullElse(form.code(), "");
		return new Violation("code", "scope.code.wrong", List.of(LONGEST_CODE))
			.onlyIf(code.length() > LONGEST_CODE || !CODE.matcher(code).matches());
	}

	private Optional<Violation> takenCode(ScopeForm form) {
		return TAKEN.onlyIf(form.code() != null && this.scopes.tree().find(form.code()).isPresent());
	}

	/** A ticket is not sent in clear where the console itself is encrypted (R13). */
	private Optional<Violation> unencrypted(ScopeData data) {
		boolean encrypted = "https".equals(this.properties.publicBaseUrl().getScheme());
		return Violation.of("baseUrl", "scope.baseUrl.unencrypted")
			.onlyIf(encrypted && data.baseUrl() != null && data.baseUrl().startsWith("http:"));
	}

	private static Optional<Violation> limitedGlobal(Scope scope, ScopeData data) {
		boolean limited = !data.isActive() || data.startsOn() != null || data.endsOn() != null;
		return Violation.of("active", "scope.active.global").onlyIf(scope.parentId() == null && limited);
	}

	private static void refuseIfAny(List<Violation> violations) {
		if (!violations.isEmpty()) {
			throw new ScopeRefused(violations);
		}
	}

}
