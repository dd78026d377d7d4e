package io.orchestration.console.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java knows. For secrets nobody can guess, never for passwords. */
public final class Sha256 {

	private Sha256() {
	}

	/** The digest of the text as 64 hexadecimal digits. */
	public static String hex(String text) {
		return HexFormat.of().formatHex(of(text));
	}

	static byte[] of(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
