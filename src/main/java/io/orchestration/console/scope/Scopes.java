package io.orchestration.console.scope;

import java.time.Clock;

import io.orchestration.console.web.NotFoundException;
import io.orchestration.console.web.OncePerRequest;
import io.orchestration.console.web.StaleEditException;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives the tree as it is now, and tends it. */
@Service
@Transactional
public class Scopes {

	private static final String ALL = "all";

	private final ScopeRepository scopes;

	private final LastTree last;

	private final Clock clock;

	Scopes(ScopeRepository scopes, LastTree last, Clock clock) {
		this.scopes = scopes;
		this.last = last;
		this.clock = clock;
	}

	/**
	 * The tree as it is now, or was when the transaction at hand first asked, or the
	 * request outside of any that writes.
	 */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public ScopeTree tree() {
		return OncePerRequest.get(ScopeTree.class, ALL, () -> TreeInHand.orElse(this::read));
	}

	/** What a transaction has changed and may yet take back is for its own eyes. */
	private ScopeTree read() {
		return TreeChange.isUnderWay() ? new ScopeTree(this.scopes.findAll()) : this.last.get();
	}

	/** Whether the scope and all above it are in force at this moment. */
	@Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
	public boolean isInForce(Scope scope) {
		ScopeTree tree = tree();
		return tree.state(tree.require(scope.id()), this.clock.instant()) == ScopeState.IN_FORCE;
	}

	/** Stores a new scope and returns it with its id. */
	public Scope add(Scope scope) {
		change();
		return this.scopes.save(scope);
	}

	/**
	 * A scope that is going to be changed, and stored. One taken from the tree must not
	 * be: others look at it.
	 * @throws NotFoundException if there is none with this id
	 */
	public Scope requireForChange(long id) {
		return this.scopes.findById(id).orElseThrow(() -> new NotFoundException("scope " + id));
	}

	/**
	 * Stores at once what has been changed on a scope.
	 * @throws StaleEditException if somebody else changed it first
	 */
	public void store(Scope scope) {
		change();
		try {
			this.scopes.saveAndFlush(scope);
		}
		catch (OptimisticLockingFailureException ex) {
			throw new StaleEditException("scope " + scope.getCode());
		}
	}

	private static void change() {
		TreeChange.begin();
		TreeInHand.forget();
		OncePerRequest.forget(ScopeTree.class, ALL);
	}

}
