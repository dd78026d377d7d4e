package io.orchestration.console.scope;

import java.util.List;

import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The tree as this node read it last. Whether it is still so, whichever node changed it,
 * is asked each time: that costs a fraction of reading it. Nothing in it belongs to a
 * transaction, so that nobody's change shows here before it is committed.
 */
@Component
class LastTree {

	/** Every change counts the version of a scope up. */
	private static final String EDITION = """
			select count(*) || '.' || coalesce(max(id), 0) || '.' || coalesce(sum(version), 0) from scope
			""";

	private final JdbcClient jdbc;

	private final ScopeRepository scopes;

	private final EntityManager entities;

	private volatile @Nullable Edition last;

	LastTree(JdbcClient jdbc, ScopeRepository scopes, EntityManager entities) {
		this.jdbc = jdbc;
		this.scopes = scopes;
		this.entities = entities;
	}

	ScopeTree get() {
		String name = this.jdbc.sql(EDITION).query(String.class).single();
		Edition known = this.last;
		if (known != null && known.name().equals(name)) {
			return known.tree();
		}
		List<Scope> read = this.scopes.findAll();
		read.forEach(this.entities::detach);
		Edition fresh = Edition.of(read);
		this.last = fresh;
		return fresh.tree();
	}

	/**
	 * A tree, and what tells it from all that were before it.
	 *
	 * @param name which
	 * @param tree what it looked like
	 */
	private record Edition(String name, ScopeTree tree) {

		/** Named by what was read, which may be older or newer than the last answer. */
		static Edition of(List<Scope> scopes) {
			long newest = scopes.stream().mapToLong(Scope::id).max().orElse(0);
			long versions = scopes.stream().mapToLong(Scope::getVersion).sum();
			return new Edition(scopes.size() + "." + newest + "." + versions, new ScopeTree(scopes));
		}

	}

}
