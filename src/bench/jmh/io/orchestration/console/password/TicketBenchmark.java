package io.orchestration.console.password;

import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** How long it takes to make the secret of a link, and to know it again. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class TicketBenchmark {

	private final SecureRandom random = new SecureRandom();

	private final Ticket ticket = Ticket.mint(this.random);

	@Benchmark
	public Ticket mintATicket() {
		return Ticket.mint(this.random);
	}

	@Benchmark
	public TicketDigest digestATicket() {
		return this.ticket.digest();
	}

}
