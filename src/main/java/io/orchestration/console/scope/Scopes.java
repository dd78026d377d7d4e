package io.orchestration.console.scope;

import io.orchestration.console.web.OncePerRequest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives the tree as it is now, and grows it. */
@Service
@Transactional
public class Scopes {

	private final ScopeRepository scopes;

	Scopes(ScopeRepository scopes) {
		this.scopes = scopes;
	}

	/**
	 * The tree as it is now, or was when the transaction or the GET at hand first asked.
	 */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public ScopeTree tree() {
		return OncePerRequest.get(ScopeTree.class, "all",
				() -> TreeInHand.orElse(() -> new ScopeTree(this.scopes.findAll())));
	}

	/** Stores a new scope and returns it with its id. */
	public Scope add(Scope scope) {
		TreeInHand.forget();
		return this.scopes.save(scope);
	}

}
