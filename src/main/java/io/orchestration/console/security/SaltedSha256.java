package io.orchestration.console.security;

import java.security.MessageDigest;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Reads imported hashes {@code salt:hex}, where hex is the SHA-256 of the salt followed
 * by the password. Makes none: they are far too quick to guess.
 */
class SaltedSha256 implements PasswordEncoder {

	private static final HexFormat HEX = HexFormat.of();

	@Override
	public String encode(@Nullable CharSequence password) {
		throw new UnsupportedOperationException("imported hashes are only read");
	}

	@Override
	public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
		int end = (hash != null) ? hash.lastIndexOf(':') : -1;
		if (password == null || hash == null || end < 0) {
			return false;
		}
		byte[] expected = HEX.parseHex(hash.substring(end + 1));
		return MessageDigest.isEqual(expected, Sha256.of(hash.substring(0, end) + password));
	}

}
