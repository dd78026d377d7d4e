package io.orchestration.console.security;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/**
 * Makes hashes by Argon2id, and understands imported ones of other kinds, which count as
 * outdated. A hash nobody can read belongs to no password.
 */
public class StoredHashes {

	private static final String ARGON2 = "argon2";

	private static final Pattern KIND = Pattern.compile("\\{(\\w+)}");

	private final PooledArgon2 argon2;

	private final Map<String, PasswordEncoder> known;

	private final PasswordEncoder encoder;

	/** Makes new ones at this cost. */
	StoredHashes(HashingCost cost) {
		this.argon2 = new PooledArgon2(cost, HashingTurns.AT_ONCE);
		this.known = Map.of(ARGON2, this.argon2, "bcrypt", new BCryptPasswordEncoder(), "pbkdf2",
				Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8(), "sha256", new SaltedSha256());
		this.encoder = new DelegatingPasswordEncoder(ARGON2, this.known);
	}

	/**
	 * A hash of no password, as costly to compare with as any this makes. It is chance
	 * from end to end, and so costs nothing to make.
	 */
	public String nobodys() {
		return "{" + ARGON2 + "}" + this.argon2.nobodys();
	}

	/** Whether the hash is of a kind that can be compared with a password. */
	public boolean isOfKnownKind(String hash) {
		Matcher kind = KIND.matcher(hash);
		return kind.lookingAt() && this.known.containsKey(kind.group(1));
	}

	String hash(String password) {
		return Objects.requireNonNull(this.encoder.encode(password));
	}

	boolean matches(String password, String hash) {
		try {
			return isOfKnownKind(hash) && this.encoder.matches(password, hash);
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			// of a known kind, but damaged: each says so in its own way
			return false;
		}
	}

	/** Whether it is not of the kind and cost of today, or cannot be read. */
	boolean isOutdated(String hash) {
		try {
			return this.encoder.upgradeEncoding(hash);
		}
		catch (IllegalArgumentException | IndexOutOfBoundsException ex) {
			return true;
		}
	}

}
