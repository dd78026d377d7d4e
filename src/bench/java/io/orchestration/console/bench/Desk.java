package io.orchestration.console.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Some CSRs at work: one reset for each customer, at a steady rate whatever the answers
 * are like, and never asked for twice.
 */
class Desk {

	private static final int CSRS = 8;

	/** Notices nobody looks at pile up in a session, so it is not kept for long. */
	private static final int RESETS_IN_A_SESSION = 25;

	private static final int TRIES_TO_SIGN_IN = 5;

	private final Door door;

	private final List<Person> customers;

	private final double perSecond;

	private final boolean looking;

	private final Calls calls = new Calls();

	private final AtomicInteger next = new AtomicInteger();

	private final List<Future<?>> shifts = new ArrayList<>();

	/**
	 * Where they will work.
	 * @param looking whether they look at the customer's page after each reset
	 */
	Desk(Door door, List<Person> customers, double perSecond, boolean looking) {
		this.door = door;
		this.customers = customers;
		this.perSecond = perSecond;
		this.looking = looking;
	}

	/** Lets them begin, and returns at once. */
	Desk open() {
		ExecutorService csrs = Executors.newFixedThreadPool(CSRS);
		Instant begin = Instant.now();
		for (int at = 0; at < CSRS; at++) {
			this.shifts.add(csrs.submit(() -> {
				work(begin);
				return null;
			}));
		}
		csrs.shutdown();
		return this;
	}

	/** Waits until every customer has been served. */
	Calls await() throws InterruptedException, ExecutionException {
		for (Future<?> shift : this.shifts) {
			shift.get();
		}
		return this.calls;
	}

	private void work(Instant begin) throws Exception {
		Optional<Csr> csr = signIn();
		int served = 0;
		for (int at = this.next.getAndIncrement(); at < this.customers.size(); at = this.next.getAndIncrement()) {
			sleepUntil(begin.plusMillis((long) (at * 1000 / this.perSecond)));
			if (csr.isEmpty() || served == RESETS_IN_A_SESSION) {
				csr = signIn();
				served = 0;
			}
			serve(csr, this.customers.get(at));
			served++;
		}
	}

	private void serve(Optional<Csr> csr, Person customer) throws Exception {
		if (csr.isEmpty()) {
			this.calls.notMade(customer, "not signed in");
			return;
		}
		this.calls.make(csr.get(), customer);
		if (this.looking) {
			csr.get().look(customer);
		}
	}

	// each try in a new session: the one before may still be under way
	private Optional<Csr> signIn() throws InterruptedException {
		for (int at = 0; at < TRIES_TO_SIGN_IN; at++) {
			Csr csr = new Csr(this.door);
			if (csr.signIn()) {
				return Optional.of(csr);
			}
			Thread.sleep(500);
		}
		return Optional.empty();
	}

	private static void sleepUntil(Instant moment) throws InterruptedException {
		Thread.sleep(Math.max(0, Duration.between(Instant.now(), moment).toMillis()));
	}

}
