package io.orchestration.console.singlesignon;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps whoever comes here waiting, until it ends. */
class Hold {

	private static final int PATIENCE_SECONDS = 60;

	private final CountDownLatch begun = new CountDownLatch(1);

	private final CountDownLatch ended = new CountDownLatch(1);

	/** Waits for the end, however long that takes. */
	void stay() {
		this.begun.countDown();
		try {
			this.ended.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/** Comes back once somebody is held here. */
	void awaitSomebody() throws InterruptedException {
		if (!this.begun.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
			throw new AssertionError("nobody came");
		}
	}

	void end() {
		this.ended.countDown();
	}

}
