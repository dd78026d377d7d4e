package io.orchestration.console.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Does the same deed many times at the same moment. */
public final class AtOnce {

	private static final int PATIENCE_SECONDS = 60;

	private AtOnce() {
	}

	/** All their results, once each is done. */
	public static <T> List<T> of(int times, Callable<T> deed) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(times);
		try {
			CyclicBarrier start = new CyclicBarrier(times);
			Callable<T> together = () -> {
				start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
				return deed.call();
			};
			List<Future<T>> futures = threads.invokeAll(Collections.nCopies(times, together));
			List<T> results = new ArrayList<>();
			for (Future<T> future : futures) {
				results.add(future.get());
			}
			return results;
		}
		finally {
			threads.shutdownNow();
		}
	}

}
