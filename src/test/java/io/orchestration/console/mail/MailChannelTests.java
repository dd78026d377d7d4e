package io.orchestration.console.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class MailChannelTests {

	@Autowired
	AutowireCapableBeanFactory beans;

	@Autowired
	TestClock clock;

	DeliveryStage stage;

	MailChannel channel;

	MailChannel onAnotherNode;

	@BeforeEach
	void setUp() throws IOException {
		this.stage = new DeliveryStage(this.beans);
		this.channel = this.stage.channel();
		this.onAnotherNode = this.stage.channel();
	}

	@AfterEach
	void tearDown() throws IOException {
		this.stage.close();
	}

	@Test
	void isPausedForAllNodesUntilAProbeWorked() {
		this.channel.pause("421 not now");
		boolean pausedThere = this.onAnotherNode.isPaused();
		this.clock.advance(Duration.ofSeconds(6));

		boolean probes = this.onAnotherNode.mayProbe();
		this.onAnotherNode.proveOpen();

		assertThat(pausedThere).isTrue();
		assertThat(probes).isTrue();
		assertThat(this.channel.isPaused()).isFalse();
	}

	@Test
	void isProbedByOneNodeAtATime() {
		this.channel.pause("421 not now");
		boolean tooEarly = this.channel.mayProbe();
		this.clock.advance(Duration.ofSeconds(6));

		boolean first = this.channel.mayProbe();
		boolean second = this.onAnotherNode.mayProbe();
		this.channel.leaveProbe();

		assertThat(tooEarly).isFalse();
		assertThat(first).isTrue();
		assertThat(second).isFalse();
		assertThat(this.onAnotherNode.mayProbe()).isTrue();
	}

	@Test
	void staysPausedWhenAMailInHandSucceedsThatWasNoProbe() {
		this.channel.pause("421 not now");

		this.onAnotherNode.proveOpen();

		assertThat(this.channel.isPaused()).isTrue();
	}

	@Test
	void isProbedAgainWhenTheNodeThatWasToDoItIsGone() {
		this.channel.pause("421 not now");
		this.clock.advance(Duration.ofSeconds(6));
		this.channel.mayProbe();

		this.clock.advance(Duration.ofMinutes(2));

		assertThat(this.onAnotherNode.mayProbe()).isTrue();
	}

	@Test
	void isProbedAfterFiveTenTwentyFortyAndThenEverySixtySeconds() {
		List<Integer> waits = new ArrayList<>();

		for (int probe = 0; probe < 6; probe++) {
			this.channel.pause("421 not now");
			int wait = 0;
			while (!this.channel.mayProbe()) {
				this.clock.advance(Duration.ofSeconds(1));
				wait++;
			}
			waits.add(wait);
		}

		assertThat(waits).satisfiesExactly((it) -> assertThat(it).isBetween(5, 6),
				(it) -> assertThat(it).isBetween(10, 13), (it) -> assertThat(it).isBetween(20, 27),
				(it) -> assertThat(it).isBetween(40, 55), (it) -> assertThat(it).isBetween(60, 66),
				(it) -> assertThat(it).isBetween(60, 66));
	}

}
