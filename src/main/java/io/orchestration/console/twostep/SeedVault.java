package io.orchestration.console.twostep;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import io.orchestration.console.ConsoleProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Seals seeds with the deployment's key, so that whoever has the database alone has no
 * code (R32). A sealed seed opens for its own user only.
 */
@Component
class SeedVault {

	private static final String CIPHER = "AES/GCM/NoPadding";

	private static final int NONCE_BYTES = 12;

	private static final int TAG_BITS = 128;

	private final SecureRandom random = new SecureRandom();

	private final @Nullable SecretKey key;

	SeedVault(ConsoleProperties properties) {
		byte[] key = properties.secrets().bytes();
		this.key = (key.length > 0) ? new SecretKeySpec(key, "AES") : null;
	}

	/** Whether the deployment has given a key. */
	boolean hasKey() {
		return this.key != null;
	}

	String seal(long userId, Seed seed) {
		byte[] nonce = new byte[NONCE_BYTES];
		this.random.nextBytes(nonce);
		byte[] sealed = run(Cipher.ENCRYPT_MODE, userId, nonce, seed.bytes());
		return Base64.getEncoder()
			.encodeToString(ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array());
	}

	/**
	 * Opens what was sealed for this user.
	 * @throws IllegalStateException if the key is another one, or the text was changed
	 */
	Seed open(long userId, String sealed) {
		byte[] bytes = Base64.getDecoder().decode(sealed);
		byte[] nonce = Arrays.copyOf(bytes, NONCE_BYTES);
		byte[] rest = Arrays.copyOfRange(bytes, Math.min(NONCE_BYTES, bytes.length), bytes.length);
		return new Seed(run(Cipher.DECRYPT_MODE, userId, nonce, rest));
	}

	/** Whether the deployment's key is the one this was sealed with. */
	boolean opens(long userId, String sealed) {
		try {
			return hasKey() && open(userId, sealed).bytes().length > 0;
		}
		catch (IllegalStateException ex) {
			return false;
		}
	}

	private byte[] run(int mode, long userId, byte[] nonce, byte[] text) {
		try {
			Cipher cipher = Cipher.getInstance(CIPHER);
			cipher.init(mode, this.key, new GCMParameterSpec(TAG_BITS, nonce));
			cipher.updateAAD(("authenticator app of " + userId).getBytes(StandardCharsets.US_ASCII));
			return cipher.doFinal(text);
		}
		catch (GeneralSecurityException | ProviderException ex) {
			throw new IllegalStateException("a seed cannot be sealed or opened", ex);
		}
	}

}
