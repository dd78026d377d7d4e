package io.orchestration.console.scope;

import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The tree the current transaction has read, for as long as it lasts. */
record TreeInHand(ScopeTree tree) implements TransactionSynchronization {

	private static final Object KEY = TreeInHand.class;

	/** The tree of this transaction, read now if it has none yet. */
	static ScopeTree orElse(Supplier<ScopeTree> read) {
		return current().orElseGet(() -> keep(new TreeInHand(read.get()))).tree();
	}

	/** The tree has grown. */
	static void forget() {
		TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
	}

	@Override
	public void suspend() {
		forget();
	}

	@Override
	public void afterCompletion(int status) {
		forget();
	}

	private static Optional<TreeInHand> current() {
		@Nullable Object known = TransactionSynchronizationManager.getResource(KEY);
		return Optional.ofNullable((TreeInHand) known);
	}

	private static TreeInHand keep(TreeInHand read) {
		if (TransactionSynchronizationManager.isSynchronizationActive()) {
			TransactionSynchronizationManager.bindResource(KEY, read);
			TransactionSynchronizationManager.registerSynchronization(read);
		}
		return read;
	}

}
