package io.orchestration.console.security;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Hashes when it is its turn, and brings every password into Unicode's composed form
 * first, so that the same password typed on another keyboard is the same (R30, NIST SP
 * 800-63B-4).
 */
class QueuedPasswordEncoder implements PasswordEncoder {

	private final StoredHashes hashes;

	private final HashingTurns turns;

	QueuedPasswordEncoder(StoredHashes hashes, HashingTurns turns) {
		this.hashes = hashes;
		this.turns = turns;
	}

	@Override
	public @Nullable String encode(@Nullable CharSequence password) {
		return (password != null) ? this.turns.take(() -> this.hashes.hash(composed(password))) : null;
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
		return password != null && hash != null && this.turns.take(() -> this.hashes.matches(composed(password), hash));
	}

	@Override
	public boolean upgradeEncoding(@Nullable String hash) {
		return hash != null && this.hashes.isOutdated(hash);
	}

	private static String composed(CharSequence password) {
		return Normalizer.normalize(password, Normalizer.Form.NFC);
	}

}
