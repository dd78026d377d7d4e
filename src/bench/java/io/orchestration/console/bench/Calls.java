package io.orchestration.console.bench;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;

/**
 * What the console answered to those who asked for resets: yes, no, or nothing that can
 * be relied on.
 */
class Calls {

	private static final int BROKEN = 500;

	private final ConcurrentMap<String, Instant> ok = new ConcurrentHashMap<>();

	private final Set<String> failed = ConcurrentHashMap.newKeySet();

	private final Set<String> unknown = ConcurrentHashMap.newKeySet();

	private final Queue<Duration> times = new ConcurrentLinkedQueue<>();

	private final ConcurrentMap<String, Integer> answers = new ConcurrentHashMap<>();

	/** Asks for a reset, and writes down what came of it. */
	void make(Csr csr, Person customer) throws InterruptedException {
		Instant begin = Instant.now();
		try {
			HttpResponse<String> answer = csr.reset(customer);
			this.times.add(Duration.between(begin, Instant.now()));
			this.answers.merge(Integer.toString(answer.statusCode()), 1, Integer::sum);
			write(customer, begin, answer);
		}
		catch (ConnectException ex) {
			notMade(customer, "nobody there");
		}
		catch (IOException ex) {
			this.answers.merge("cut off", 1, Integer::sum);
			this.unknown.add(customer.email());
		}
	}

	/** Writes down that it could not even be asked for. */
	void notMade(Person customer, String why) {
		this.answers.merge(why, 1, Integer::sum);
		this.failed.add(customer.email());
	}

	/** Those whose reset was promised, and when it was asked for. */
	Map<String, Instant> ok() {
		return this.ok;
	}

	Set<String> failed() {
		return this.failed;
	}

	/** Those whose reset may have happened: no answer, or one of a console in trouble. */
	Set<String> unknown() {
		return this.unknown;
	}

	/** Whether a reset for this customer was among them. */
	boolean isAbout(String email) {
		return this.ok.containsKey(email) || this.failed.contains(email) || this.unknown.contains(email);
	}

	Times times() {
		return new Times(List.copyOf(this.times));
	}

	/** How often each status was answered. */
	Map<String, Integer> answers() {
		return new TreeMap<>(this.answers);
	}

	private void write(Person customer, Instant begin, HttpResponse<String> answer) {
		if (Csr.isDone(answer)) {
			this.ok.put(customer.email(), begin);
		}
		else if (answer.statusCode() >= BROKEN) {
			this.unknown.add(customer.email());
		}
		else {
			this.failed.add(customer.email());
		}
	}

}
