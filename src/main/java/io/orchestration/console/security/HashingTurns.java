package io.orchestration.console.security;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.orchestration.console.web.TooBusyException;

import org.springframework.stereotype.Component;

/**
 * Lets only so many hash at once, 19 MiB of memory each (R29), in the order they came.
 * Within one turn as much is hashed as belongs together, so that nobody has to queue
 * again in the middle, unless they step aside.
 */
@Component
public class HashingTurns {

	/**
	 * One more than work at once, so that no processor waits while the next in line is
	 * woken. Further ones would not be done sooner, and need their memory all the same.
	 */
	static final int AT_ONCE = Runtime.getRuntime().availableProcessors() + 1;

	private static final long PATIENCE_SECONDS = 5;

	private static final int LINES = 64;

	private final Semaphore turns = new Semaphore(AT_ONCE, true);

	/** Subjects share lines; that costs no more than a little waiting. */
	private final List<Semaphore> lines = Stream.generate(() -> new Semaphore(1, true)).limit(LINES).toList();

	private final ThreadLocal<Boolean> hasTurn = ThreadLocal.withInitial(() -> false);

	/**
	 * Waits for a turn, unless the caller has one already, and does the work.
	 * @throws TooBusyException if too many wait
	 */
	public <T> T take(Supplier<T> work) {
		if (this.hasTurn.get()) {
			return work.get();
		}
		begin();
		try {
			return work.get();
		}
		finally {
			end();
		}
	}

	/**
	 * Does work that is no hashing and may take long, leaving the caller's turn to others
	 * meanwhile, and waits for another one.
	 * @throws TooBusyException if too many wait by then
	 */
	public <T> T stepAside(Supplier<T> work) {
		if (!this.hasTurn.get()) {
			return work.get();
		}
		end();
		try {
			return work.get();
		}
		finally {
			begin();
		}
	}

	/**
	 * The same, but one after the other for the same subject: where only the first can
	 * succeed, the others need not hash to learn it, nor slow the first one down.
	 * @throws TooBusyException if too many wait
	 */
	public <T> T takeInLine(Object subject, Supplier<T> work) {
		Semaphore line = this.lines.get(Math.floorMod(subject.hashCode(), LINES));
		acquire(line);
		try {
			return take(work);
		}
		finally {
			line.release();
		}
	}

	/** How many have a turn. */
	public int running() {
		return AT_ONCE - this.turns.availablePermits();
	}

	/** How many wait for a turn, or in line for one. */
	public int waiting() {
		return this.turns.getQueueLength() + this.lines.stream().mapToInt(Semaphore::getQueueLength).sum();
	}

	private void begin() {
		acquire(this.turns);
		this.hasTurn.set(true);
	}

	/** Whoever stepped aside and got no other turn has none to give back. */
	private void end() {
		if (this.hasTurn.get()) {
			this.hasTurn.remove();
			this.turns.release();
		}
	}

	private static void acquire(Semaphore turns) {
		try {
			if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
				throw new TooBusyException();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new TooBusyException();
		}
	}

}
