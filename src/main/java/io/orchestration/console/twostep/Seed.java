package io.orchestration.console.twostep;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

import javax.crypto.spec.SecretKeySpec;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import org.bouncycastle.util.encoders.Base32;

/**
 * What an authenticator app and the console share (RFC 6238): both compute from it, every
 * half minute, the same six digits.
 */
final class Seed {

	/** The only one every authenticator app knows. */
	private static final String ALGORITHM = "HmacSHA1";

	/** As long as what the codes are computed with, as RFC 4226 recommends. */
	private static final int BYTES = 20;

	private static final int SECONDS = 30;

	/** Clocks differ, and people type slowly: one step before and one after count too. */
	private static final int TOLERANCE = 1;

	private static final Pattern CODE = Pattern.compile("[0-9]{6}");

	private static final SecureRandom RANDOM = new SecureRandom();

	private final byte[] bytes;

	Seed(byte[] bytes) {
		this.bytes = bytes.clone();
	}

	static Seed random() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return new Seed(bytes);
	}

	/** The step whose code this is, unless it is none of now. */
	OptionalLong stepOf(String code, Instant now) {
		String digits = code.replaceAll("\\s", "");
		if (!CODE.matcher(digits).matches()) {
			return OptionalLong.empty();
		}
		long current = now.getEpochSecond() / SECONDS;
		return LongStream.rangeClosed(current - TOLERANCE, current + TOLERANCE)
			.filter((it) -> isSame(code(it), digits))
			.max();
	}

	/** The code of this moment. */
	String code(Instant moment) {
		return code(moment.getEpochSecond() / SECONDS);
	}

	/** For people who cannot scan: letters and digits, in groups of four. */
	String text() {
		return base32().replaceAll("(.{4})(?!$)", "$1 ");
	}

	/** For people who can: what the QR code says. */
	String uri(String issuer, String account) {
		return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + base32() + "&issuer="
				+ encoded(issuer);
	}

	byte[] bytes() {
		return this.bytes.clone();
	}

	private String code(long step) {
		HmacOneTimePasswordGenerator generator = new HmacOneTimePasswordGenerator();
		try {
			return generator.generateOneTimePasswordString(new SecretKeySpec(this.bytes, ALGORITHM), step);
		}
		catch (InvalidKeyException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String base32() {
		return Base32.toBase32String(this.bytes);
	}

	private static boolean isSame(String one, String other) {
		return MessageDigest.isEqual(one.getBytes(StandardCharsets.US_ASCII),
				other.getBytes(StandardCharsets.US_ASCII));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

	/** Keeps the seed out of logs. */
	@Override
	public String toString() {
		return "Seed";
	}

}
