package io.orchestration.console.scope;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.orchestration.console.web.NotFoundException;
import io.orchestration.console.web.Zones;
import org.jspecify.annotations.Nullable;

/** All scopes at one moment, with who stands above and below whom. */
public class ScopeTree {

	private final Map<Long, Scope> byId = new LinkedHashMap<>();

	private final Map<String, Scope> byCode = new HashMap<>();

	private final Map<Long, List<Scope>> byParent = new HashMap<>();

	ScopeTree(Collection<Scope> scopes) {
		scopes.stream().sorted(Comparator.comparing(Scope::getName)).forEach(this::add);
	}

	/** The root. */
	public Scope root() {
		return all().stream()
			.filter((it) -> it.parentId() == null)
			.findAny()
			.orElseThrow(() -> new NotFoundException("no Global scope"));
	}

	/** Every scope, by name. */
	public Collection<Scope> all() {
		return this.byId.values();
	}

	/** The scope with this code. */
	public Optional<Scope> find(String code) {
		return Optional.ofNullable(this.byCode.get(code));
	}

	/** The scope with this id. */
	public Scope require(long id) {
		Scope scope = this.byId.get(id);
		if (scope == null) {
			throw new NotFoundException("scope " + id);
		}
		return scope;
	}

	/** The scopes directly below, by name. */
	public List<Scope> children(Scope scope) {
		return this.byParent.getOrDefault(scope.id(), List.of());
	}

	/** From Global down to this scope, both included. */
	public List<Scope> path(Scope scope) {
		List<Scope> path = new ArrayList<>();
		for (Scope at = scope; at != null; at = parent(at)) {
			path.add(0, at);
		}
		return path;
	}

	/** The ids of this scope and of all below it. */
	public List<Long> subtreeIds(Scope scope) {
		List<Long> ids = new ArrayList<>();
		collect(scope, ids);
		return ids;
	}

	/** The scope's website, with what it leaves open taken from the scopes above. */
	public VendorWebsite website(Scope scope) {
		return path(scope).stream().map(Scope::website).reduce(VendorWebsite.NONE, (above, own) -> own.orElse(above));
	}

	/**
	 * The zone the scope's customers live by: its own, else the nearest above, else UTC.
	 */
	public ZoneId zone(Scope scope) {
		return path(scope).stream().flatMap((it) -> it.ownZone().stream()).reduce(Zones.UTC, (above, own) -> own);
	}

	/**
	 * Whether the scope and all above it are in force then; each by the days of its own
	 * clock.
	 */
	public ScopeState state(Scope scope, Instant then) {
		ScopeState own = ownState(scope, then);
		boolean allAbove = path(scope).stream().allMatch((it) -> ownState(it, then) == ScopeState.IN_FORCE);
		return (own == ScopeState.IN_FORCE && !allAbove) ? ScopeState.OFF_ABOVE : own;
	}

	/**
	 * The types a new scope below this one may have. A Virtual scope only groups: what
	 * may stand in it is decided by the nearest one above that is more than a group.
	 */
	public List<ScopeType> typesBelow(Scope parent) {
		List<Scope> path = path(parent);
		Collections.reverse(path);
		ScopeType decisive = path.stream()
			.map(Scope::getType)
			.filter((it) -> it != ScopeType.VIRTUAL)
			.findFirst()
			.orElseThrow();
		return Arrays.stream(ScopeType.values())
			.filter((it) -> it.mayStandBelow(parent.getType()) && it.mayStandBelow(decisive))
			.toList();
	}

	private ScopeState ownState(Scope scope, Instant then) {
		return scope.stateOn(LocalDate.ofInstant(then, zone(scope)));
	}

	private void add(Scope scope) {
		this.byId.put(scope.id(), scope);
		this.byCode.put(scope.getCode(), scope);
		Long parentId = scope.parentId();
		if (parentId != null) {
			this.byParent.computeIfAbsent(parentId, (id) -> new ArrayList<>()).add(scope);
		}
	}

	private @Nullable Scope parent(Scope scope) {
		Long parentId = scope.parentId();
		return (parentId != null) ? require(parentId) : null;
	}

	private void collect(Scope scope, List<Long> ids) {
		ids.add(scope.id());
		children(scope).forEach((it) -> collect(it, ids));
	}

}
