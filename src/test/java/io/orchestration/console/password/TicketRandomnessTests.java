package io.orchestration.console.password;

import java.security.SecureRandom;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Ten thousand tickets look like nothing but chance (T1). */
class TicketRandomnessTests {

	private static final int MANY = 10_000;

	private static final int LENGTH = 43;

	/** The last character holds the four bits that are left of 256. */
	private static final int IN_LAST_POSITION = 16;

	private static final int ELSEWHERE = 64;

	/**
	 * Chi-square that a fair source exceeds at any of the 43 positions less than once in
	 * a billion runs; one that never uses one of the characters comes to more than 200.
	 */
	private static final double MOST_WITH_64 = 180;

	private static final double MOST_WITH_16 = 95;

	private static final int NO_TWO_START_ALIKE = 10;

	@Test
	void isOnlyChance() {
		List<String> secrets = secrets(new SecureRandom());

		assertThat(secrets).doesNotHaveDuplicates().allMatch((it) -> it.matches("[A-Za-z0-9_-]{43}"));
		assertThat(secrets.stream().map((it) -> it.substring(0, NO_TWO_START_ALIKE))).doesNotHaveDuplicates();
		assertThat(suspiciousPositions(secrets)).isEmpty();
	}

	@Test
	void wouldBeSuspiciousWithOneBitThatNeverChanges() {
		SecureRandom stuck = new StuckBit();

		assertThat(suspiciousPositions(secrets(stuck))).contains(0, 1, 20, 41);
	}

	private static List<String> secrets(SecureRandom random) {
		return Stream.generate(() -> Ticket.mint(random)).limit(MANY).map(Ticket::secret).toList();
	}

	private static List<Integer> suspiciousPositions(List<String> secrets) {
		Stream<Integer> positions = IntStream.range(0, LENGTH - 1)
			.filter((at) -> chiSquare(secrets, at, ELSEWHERE) > MOST_WITH_64)
			.boxed();
		boolean last = chiSquare(secrets, LENGTH - 1, IN_LAST_POSITION) > MOST_WITH_16;
		return Stream.concat(positions, last ? Stream.of(LENGTH - 1) : Stream.empty()).toList();
	}

	private static double chiSquare(List<String> secrets, int position, int possible) {
		double expected = (double) secrets.size() / possible;
		List<Long> found = List.copyOf(secrets.stream()
			.map((it) -> it.charAt(position))
			.collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
			.values());
		double seen = found.stream().mapToDouble((it) -> (it - expected) * (it - expected) / expected).sum();
		return seen + (possible - found.size()) * expected;
	}

	/** A source whose every byte is below 128. */
	private static final class StuckBit extends SecureRandom {

		private static final long serialVersionUID = 1L;

		@Override
		public void nextBytes(byte[] bytes) {
			super.nextBytes(bytes);
			IntStream.range(0, bytes.length).forEach((at) -> bytes[at] &= 0x7f);
		}

	}

}
