package io.orchestration.console.metrics;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Overheard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * F13: a node whose clock is wrong is found out. Beside the database's clock, which no
 * test moves, stands one that is off by a known time.
 */
@ConsoleTest
class ClockSkewTests {

	private static final String SAID = "this node's clock is";

	@Autowired
	JdbcClient jdbc;

	@Autowired
	MeterRegistry registry;

	@Autowired
	ClockSkew here;

	private final MeterRegistry own = new SimpleMeterRegistry();

	private final Clock clock = mock(Clock.class);

	@ParameterizedTest
	@ValueSource(strings = { "PT10M", "PT-10M", "PT1M50S", "PT-30S", "PT0S" })
	void isMeasuredAgainstTheDatabase(Duration off) {
		ClockSkew skew = skew();
		setOff(off);

		skew.look();

		assertThat(skew.ahead().toMillis()).isCloseTo(off.toMillis(), within(5_000L));
		assertThat(this.own.get("console.clock.skew").gauge().value()).isCloseTo((double) off.toSeconds(), within(5.0));
	}

	@Test
	void isToldOnceUntilItIsOver() {
		ClockSkew skew = skew();

		try (Overheard log = new Overheard()) {
			setOff(Duration.ofMinutes(-10));
			skew.look();
			skew.look();
			setOff(Duration.ZERO);
			skew.look();
			setOff(Duration.ofMinutes(10));
			skew.look();

			assertThat(log.everything().split(SAID, -1)).hasSize(3);
			assertThat(log.everything()).containsPattern(SAID + " -(599|60\\d) s ahead")
				.contains("agrees with the database's again")
				.containsPattern(SAID + " (599|60\\d) s ahead");
		}
	}

	/** The moment it takes to ask is not held against the clock. */
	@Test
	void isNoneWhereTheAnswerLiesBetweenAskingAndHearing() {
		ClockSkew skew = skew();
		Instant now = Instant.now();
		given(this.clock.instant()).willReturn(now.minusSeconds(60), now.plusSeconds(60));

		skew.look();

		assertThat(skew.ahead()).isZero();
	}

	/**
	 * The nodes of tests live in another time than their machine, and are ready all the
	 * same.
	 */
	@Test
	void isThatOfTheMachine() {
		this.here.look();

		assertThat(this.registry.get("console.clock.skew").gauge().value()).isCloseTo(0.0, within(5.0));
	}

	private ClockSkew skew() {
		return new ClockSkew(this.jdbc, this.clock, this.own);
	}

	private void setOff(Duration off) {
		given(this.clock.instant()).willAnswer((invocation) -> Instant.now().plus(off));
	}

}
