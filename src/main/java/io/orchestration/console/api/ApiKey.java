package io.orchestration.console.api;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.orchestration.console.security.Sha256;

/**
 * What a vendor website shows the API: a part people tell keys by, and 256 random bits
 * that mean nothing (R49).
 *
 * @param text the whole of it; holds a secret
 */
record ApiKey(String text) {

	private static final Pattern SHAPE = Pattern.compile("ocv_([0-9a-f]{8})_[A-Za-z0-9_-]{43}");

	private static final Pattern BEARER = Pattern.compile("(?i:bearer) +(" + SHAPE + ")");

	private static final int ID_BYTES = 4;

	private static final int SECRET_BYTES = 32;

	ApiKey {
		if (!SHAPE.matcher(text).matches()) {
			throw new IllegalArgumentException("not a key");
		}
	}

	/** A key nobody has had before. */
	static ApiKey mint(SecureRandom random) {
		String id = HexFormat.of().formatHex(bytes(ID_BYTES, random));
		String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES, random));
		return new ApiKey("ocv_" + id + "_" + secret);
	}

	/** The key in a header Authorization, if that has the shape of one. */
	static Optional<ApiKey> in(String authorization) {
		Matcher bearer = BEARER.matcher(authorization);
		return bearer.matches() ? Optional.of(new ApiKey(bearer.group(1))) : Optional.empty();
	}

	/** The part people tell it by. */
	String id() {
		Matcher shape = SHAPE.matcher(this.text);
		return shape.matches() ? shape.group(1) : "";
	}

	/** What may be kept of it. With so many random bits a plain hash is enough. */
	String digest() {
		return Sha256.hex(this.text);
	}

	private static byte[] bytes(int length, SecureRandom random) {
		byte[] bytes = new byte[length];
		random.nextBytes(bytes);
		return bytes;
	}

	/** Keeps the secret out of logs. */
	@Override
	public String toString() {
		return "ApiKey[" + id() + "]";
	}

}
