package io.orchestration.console.scope;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Marks a transaction that changes the tree, until it is over. */
final class TreeChange implements TransactionSynchronization {

	private static final Object KEY = TreeChange.class;

	private TreeChange() {
	}

	/** From now on this transaction sees a tree of its own. */
	static void begin() {
		if (!isUnderWay()) {
			TransactionSynchronizationManager.bindResource(KEY, KEY);
			TransactionSynchronizationManager.registerSynchronization(new TreeChange());
		}
	}

	static boolean isUnderWay() {
		return TransactionSynchronizationManager.hasResource(KEY);
	}

	@Override
	public void suspend() {
		TransactionSynchronizationManager.unbindResource(KEY);
	}

	@Override
	public void resume() {
		TransactionSynchronizationManager.bindResource(KEY, KEY);
	}

	@Override
	public void afterCompletion(int status) {
		TransactionSynchronizationManager.unbindResource(KEY);
	}

}
