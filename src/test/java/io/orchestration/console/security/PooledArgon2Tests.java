package io.orchestration.console.security;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;

/** R29: what is made in memory that is kept is what the library makes. */
class PooledArgon2Tests {

	private static final HashingCost COST = new HashingCost(256, 2);

	private final PooledArgon2 pooled = new PooledArgon2(COST, 2);

	private final Argon2PasswordEncoder library = new Argon2PasswordEncoder(16, 32, 1, COST.kibibytes(), COST.rounds());

	@ParameterizedTest
	@ValueSource(strings = { "lanterns over quiet harbour", "密码密码密码密码", "😀", " ", "a" })
	void makesAndUnderstandsWhatTheLibraryDoes(String password) {
		for (int again = 0; again < 3; again++) {
			String ours = this.pooled.encode(password);
			String theirs = this.library.encode(password);

			assertThat(this.library.matches(password, ours)).isTrue();
			assertThat(this.pooled.matches(password, theirs)).isTrue();
			assertThat(this.library.matches(password + "s", ours)).isFalse();
			assertThat(this.pooled.matches(password + "s", theirs)).isFalse();
			assertThat(ours).hasSameSizeAs(theirs).isNotEqualTo(this.pooled.encode(password));
		}
	}

	@Test
	void understandsWhatIsOfAnotherCostOrLength() {
		for (Argon2PasswordEncoder other : List.of(new Argon2PasswordEncoder(16, 32, 1, 256, 1),
				new Argon2PasswordEncoder(16, 32, 2, 256, 2), new Argon2PasswordEncoder(8, 16, 1, 256, 2),
				new Argon2PasswordEncoder(32, 64, 1, 256, 2), new Argon2PasswordEncoder(32, 32, 1, 256, 2))) {
			String hash = other.encode("lanterns over quiet harbour");

			assertThat(this.pooled.matches("lanterns over quiet harbour", hash)).isTrue();
			assertThat(this.pooled.matches("lanterns over quiet harbours", hash)).isFalse();
		}
	}

	@Test
	void isNobodysPasswordWhatIsChance() {
		String nobodys = this.pooled.nobodys();

		assertThat(nobodys).hasSameSizeAs(this.pooled.encode("a"));
		assertThat(this.pooled.matches("a", nobodys)).isFalse();
		assertThat(this.library.matches("a", nobodys)).isFalse();
	}

	/** More at once than there is memory for, so that it goes from hand to hand. */
	@Test
	void mixesNoTwoHashesUp() throws Exception {
		ExecutorService people = Executors.newFixedThreadPool(8);
		List<Future<Boolean>> right = IntStream.range(0, 200)
			.mapToObj((it) -> people
				.submit(() -> this.library.matches("password " + it, this.pooled.encode("password " + it))))
			.toList();
		people.shutdown();

		for (Future<Boolean> one : right) {
			assertThat(one.get()).isTrue();
		}
	}

}
