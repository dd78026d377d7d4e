package io.orchestration.console.password;

import java.security.SecureRandom;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class TicketTests {

	private static final int MANY = 1000;

	private final SecureRandom random = new SecureRandom();

	@Test
	void isNeverTheSameTwice() {
		Set<String> secrets = Stream.generate(() -> Ticket.mint(this.random))
			.limit(MANY)
			.map(Ticket::secret)
			.collect(Collectors.toSet());

		assertThat(secrets).hasSize(MANY).allMatch((it) -> it.matches("[A-Za-z0-9_-]{43}"));
	}

	@Test
	void usesEveryCharacterAtEveryPosition() {
		Set<String> secrets = Stream.generate(() -> Ticket.mint(this.random))
			.limit(MANY)
			.map(Ticket::secret)
			.collect(Collectors.toSet());

		for (int at = 0; at < 42; at++) {
			int position = at;
			assertThat(secrets.stream().map((it) -> it.charAt(position)).distinct()).as("position %d", at)
				.hasSizeGreaterThan(60);
		}
	}

	@Test
	void isKnownByItsDigest() {
		TicketDigest digest = TicketDigest.of("A".repeat(43)).orElseThrow();

		assertThat(digest.hex()).isEqualTo("0f007385b6f9d4b7eeb2748605afe1a984a0a3bfa3f014d09e2a784ce9e5cd1a");
	}

	@Test
	void showsItsSecretToNoLog() {
		Ticket ticket = Ticket.mint(this.random);

		assertThat(ticket.toString()).doesNotContain(ticket.secret());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "short", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
			"a4eb3f38f13c7c5c10796463f04b5bbbb1e40ffae1deafa2b61af6dcbfd6db2c",
			"ÄAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n" })
	void isNothingOfAnotherShape(String text) {
		assertThat(TicketDigest.of(text)).isEmpty();
	}

}
