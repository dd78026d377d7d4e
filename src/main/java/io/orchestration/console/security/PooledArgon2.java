package io.orchestration.console.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes by Argon2id in memory that is kept, and wiped after each hash. Fresh memory, as
 * {@link Argon2PasswordEncoder} takes it, outlives a collection or two: in a heap of half
 * a gigabyte every tenth hash had all of it collected, and everybody waited for an eighth
 * of a second. What is of another cost is left to that encoder.
 */
class PooledArgon2 extends Argon2PasswordEncoder {

	private static final int SALT_BYTES = 16;

	private static final int HASH_BYTES = 32;

	private static final int THREADS = 1;

	private static final String SALT_AND_HASH = "([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]{43})";

	private final HashingCost cost;

	private final Pattern ours;

	private final Queue<HashingMemory> free;

	private final SecureRandom random = new SecureRandom();

	/** For so many hashes at once; more take memory of their own. */
	PooledArgon2(HashingCost cost, int atOnce) {
		super(SALT_BYTES, HASH_BYTES, THREADS, cost.kibibytes(), cost.rounds());
		this.cost = cost;
		this.ours = Pattern.compile(Pattern.quote(prefix()) + SALT_AND_HASH);
		this.free = new ArrayBlockingQueue<>(atOnce);
	}

	/**
	 * A hash of no password: chance from end to end, as costly to compare with as any.
	 */
	String nobodys() {
		return format(chance(SALT_BYTES), chance(HASH_BYTES));
	}

	@Override
	protected String encodeNonNullPassword(String password) {
		byte[] salt = chance(SALT_BYTES);
		return format(salt, hash(password, salt));
	}

	@Override
	protected boolean matchesNonNull(String password, String encoded) {
		Matcher hash = this.ours.matcher(encoded);
		if (!hash.matches()) {
			return super.matchesNonNull(password, encoded);
		}
		Base64.Decoder base64 = Base64.getDecoder();
		return MessageDigest.isEqual(base64.decode(hash.group(2)), hash(password, base64.decode(hash.group(1))));
	}

	private byte[] hash(String password, byte[] salt) {
		HashingMemory memory = Objects.requireNonNullElseGet(this.free.poll(), HashingMemory::new);
		byte[] hash = new byte[HASH_BYTES];
		Argon2BytesGenerator generator = new Argon2BytesGenerator();
		generator.init(parameters(salt, memory));
		generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
		// more than may be kept are left to be collected
		this.free.offer(memory);
		return hash;
	}

	private Argon2Parameters parameters(byte[] salt, HashingMemory memory) {
		return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13)
			.withMemoryAsKB(this.cost.kibibytes())
			.withIterations(this.cost.rounds())
			.withParallelism(THREADS)
			.withSalt(salt)
			.withBlockPool(memory)
			.build();
	}

	private String format(byte[] salt, byte[] hash) {
		Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
		return prefix() + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
	}

	private String prefix() {
		return "$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(this.cost.kibibytes(), this.cost.rounds(), THREADS);
	}

	private byte[] chance(int length) {
		byte[] bytes = new byte[length];
		this.random.nextBytes(bytes);
		return bytes;
	}

}
