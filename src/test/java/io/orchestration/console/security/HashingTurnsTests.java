package io.orchestration.console.security;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import io.orchestration.console.web.TooBusyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** R29: so many hash at once, and nobody who does not hash keeps them from it. */
class HashingTurnsTests {

	private final HashingTurns turns = new HashingTurns();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	@AfterEach
	void end() {
		this.threads.shutdownNow();
	}

	@Test
	void areLeftToOthersByWhoStepsAside() throws Exception {
		int many = 2 * Runtime.getRuntime().availableProcessors();
		CountDownLatch allAside = new CountDownLatch(many);

		Stream<Future<Integer>> everybody = Stream
			.generate(() -> this.threads.submit(() -> this.turns.take(() -> this.turns.stepAside(() -> {
				allAside.countDown();
				return await(allAside);
			}))))
			.limit(many)
			.toList()
			.stream();

		assertThat(everybody).allSatisfy((it) -> assertThat(it.get()).isZero());
		assertThat(this.turns.running()).isZero();
	}

	@Test
	void areTakenAgainAfterwards() {
		int running = this.turns.take(() -> {
			this.turns.stepAside(this.turns::running);
			return this.turns.take(this.turns::running);
		});

		assertThat(running).isEqualTo(1);
		assertThat(this.turns.running()).isZero();
	}

	@Test
	void areNotNeededToStepAside() {
		assertThat(this.turns.stepAside(this.turns::running)).isZero();
		assertThat(this.turns.running()).isZero();
	}

	/** Or there would be one turn more from then on. */
	@Test
	void areNotGivenBackByWhoGotNoOther() {
		assertThatExceptionOfType(TooBusyException.class)
			.isThrownBy(() -> this.turns.take(() -> this.turns.stepAside(() -> {
				Thread.currentThread().interrupt();
				return null;
			})));

		assertThat(Thread.interrupted()).isTrue();
		assertThat(this.turns.running()).isZero();
	}

	private static int await(CountDownLatch latch) {
		try {
			latch.await();
			return Math.toIntExact(latch.getCount());
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
