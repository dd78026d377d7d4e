package io.orchestration.console.security;

import java.util.concurrent.TimeUnit;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * How long a password's hash takes, as it is made and as others make the same one: a
 * library in C, and another in Java.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class HashBenchmark {

	private static final int SALT = 16;

	private static final int LENGTH = 32;

	private static final int MEMORY = 19_456;

	private static final int ITERATIONS = 2;

	private String password = "quiet-harbour-lantern-2026";

	private final StoredHashes hashes = new StoredHashes(HashingCost.OWASP);

	private final String hash = this.hashes.hash(this.password);

	private final de.mkammerer.argon2.Argon2 inC = Argon2Factory.create(Argon2Types.ARGON2id, SALT, LENGTH);

	private final Argon2Function inJava = Argon2Function.getInstance(MEMORY, ITERATIONS, 1, LENGTH, Argon2.ID);

	/** What every new password costs. */
	@Benchmark
	public String hashAPassword() {
		return this.hashes.hash(this.password);
	}

	/** What every sign-in costs. */
	@Benchmark
	public boolean compareAPassword() {
		return this.hashes.matches(this.password, this.hash);
	}

	@Benchmark
	public String hashAPasswordWithArgon2Jvm() {
		return this.inC.hash(ITERATIONS, MEMORY, 1, this.password.toCharArray());
	}

	@Benchmark
	public String hashAPasswordWithPassword4j() {
		return this.inJava.hash(this.password).getResult();
	}

}
