package io.orchestration.console.security;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Makes hashes by Argon2id at OWASP's figures, and understands imported ones of other
 * kinds, which count as outdated. A hash nobody can read belongs to no password.
 */
@Component
public class StoredHashes {

	private static final String ARGON2 = "argon2";

	private static final Pattern KIND = Pattern.compile("\\{(\\w+)}");

	private final Map<String, PasswordEncoder> known = Map.of(ARGON2, new Argon2PasswordEncoder(16, 32, 1, 19456, 2),
			"bcrypt", new BCryptPasswordEncoder(), "pbkdf2", Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8(),
			"sha256", new SaltedSha256());

	private final PasswordEncoder encoder = new DelegatingPasswordEncoder(ARGON2, this.known);

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

	boolean isOutdated(String hash) {
		return this.encoder.upgradeEncoding(hash);
	}

}
