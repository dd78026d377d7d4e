package io.orchestration.console.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/** Which hashes are understood, and which of them are upgraded (R29). */
class StoredHashesTests {

	private static final String PASSWORD = "lanterns over quiet harbour";

	private final StoredHashes hashes = new PasswordHashing().storedHashes();

	static Stream<String> imported() throws NoSuchAlgorithmException {
		return Stream.of("{bcrypt}" + new BCryptPasswordEncoder(4).encode(PASSWORD),
				"{pbkdf2}" + Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD),
				"{argon2}" + new Argon2PasswordEncoder(16, 32, 1, 4096, 1).encode(PASSWORD), sha256("a:salt", PASSWORD),
				sha256("", PASSWORD));
	}

	@ParameterizedTest
	@MethodSource("imported")
	void understandsImportedOnesAndHasThemUpgraded(String hash) {
		assertThat(this.hashes.matches(PASSWORD, hash)).isTrue();
		assertThat(this.hashes.matches(PASSWORD + "s", hash)).isFalse();
		assertThat(this.hashes.isOutdated(hash)).isTrue();
	}

	@Test
	void knowsASha256MadeElsewhere() {
		assertThat(
				this.hashes.matches("abc", "{sha256}:BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD"))
			.isTrue();
	}

	@Test
	void makesOnesThatAreNotOutdated() {
		String hash = this.hashes.hash(PASSWORD);

		assertThat(hash).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$");
		assertThat(this.hashes.matches(PASSWORD, hash)).isTrue();
		assertThat(this.hashes.isOutdated(hash)).isFalse();
	}

	@Test
	void makesANewOneOfNobodyAsCostlyAsTheOthers() {
		String nobodys = this.hashes.nobodys();

		assertThat(nobodys).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$")
			.hasSameSizeAs(this.hashes.hash(PASSWORD))
			.isNotEqualTo(this.hashes.nobodys());
		assertThat(this.hashes.matches(PASSWORD, nobodys)).isFalse();
		assertThat(this.hashes.isOutdated(nobodys)).isFalse();
	}

	@Test
	void takesLongPasswordsThatBcryptHasCutOff() {
		String cutOff = "é".repeat(36);
		String hash = "{bcrypt}" + new BCryptPasswordEncoder(4).encode(cutOff);

		assertThat(this.hashes.matches(cutOff + " and so on, up to whatever was typed", hash)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "plain", "{}", "{md5}5f4dcc3b5aa765d61d8327deb882cf99", "{noop}" + PASSWORD,
			"$2a$10$abcdefghijklmnopqrstuu5c0GdBQXbyJYTtHiXPtLMRZ4Wm0kGpO", "{bcrypt}", "{bcrypt}$2a$10$short",
			"{pbkdf2}", "{pbkdf2}not hex", "{pbkdf2}00", "{argon2}", "{argon2}$argon2id$v=19$m=x,t=2,p=1$AA$AA",
			"{argon2}$argon2id$v=19$m=19456,t=2,p=1$", "{argon2}$argon2id$v=19$m=0,t=0,p=0$AAAA$AAAA", "{sha256}",
			"{sha256}nothing else", "{sha256}salt:", "{sha256}salt:xyz", "{sha256}salt:00" })
	void takesUnreadableOnesForNobodysPassword(String hash) {
		assertThat(this.hashes.matches(PASSWORD, hash)).isFalse();
		assertThat(this.hashes.matches("", hash)).isFalse();
	}

	private static String sha256(String salt, String password) throws NoSuchAlgorithmException {
		byte[] digest = MessageDigest.getInstance("SHA-256").digest((salt + password).getBytes(StandardCharsets.UTF_8));
		return "{sha256}" + salt + ":" + HexFormat.of().formatHex(digest);
	}

}
