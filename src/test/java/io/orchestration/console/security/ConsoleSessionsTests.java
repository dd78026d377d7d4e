package io.orchestration.console.security;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import io.orchestration.console.support.AtOnce;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** R33, R37. */
@ConsoleTest
class ConsoleSessionsTests {

	private static final Duration IDLE = Duration.ofMinutes(15);

	@Autowired
	ConsoleSessions sessions;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private TestUser csr;

	@BeforeEach
	void hire() {
		this.fixtures.global();
		this.csr = this.fixtures.stranger();
	}

	@Test
	void goOnWhileSomethingIsDone() {
		long id = begin();

		this.clock.advance(IDLE.minusMinutes(1));
		assertThat(this.sessions.act(id)).isTrue();

		this.clock.advance(IDLE.minusMinutes(1));
		assertThat(this.sessions.act(id)).isTrue();
	}

	/** Every click would write otherwise. */
	@Test
	void writeDownWhatIsDoneEveryHalfMinute() {
		ConsoleSession session = this.sessions.begin(this.csr.id(), "192.0.2.7", "Firefox");

		this.clock.advance(Duration.ofSeconds(29));
		this.sessions.act(session.id());
		assertThat(lastActed(session)).isEqualTo(session.lastActedAt());

		this.clock.advance(Duration.ofSeconds(1));
		this.sessions.act(session.id());
		assertThat(lastActed(session)).isEqualTo(session.lastActedAt().plusSeconds(30));
	}

	@Test
	void endWhenNothingIsDone() {
		long id = begin();

		this.clock.advance(IDLE.minusMinutes(1));
		assertThat(this.sessions.find(id)).as("asking is no doing").isPresent();
		this.clock.advance(Duration.ofMinutes(1));

		assertThat(this.sessions.act(id)).isFalse();
		assertThat(this.sessions.find(id)).isEmpty();
		assertThat(this.sessions.of(this.csr.id())).isEmpty();
		assertThat(this.sessions.close(id)).isEqualTo(SessionEnd.IDLE);
	}

	@Test
	void endAfterEightHoursWhateverIsDone() {
		long id = begin();

		IntStream.range(0, 48).forEach((it) -> {
			assertThat(this.sessions.act(id)).isTrue();
			this.clock.advance(Duration.ofMinutes(10));
		});

		assertThat(this.sessions.act(id)).isFalse();
		assertThat(this.sessions.close(id)).isEqualTo(SessionEnd.TOO_LONG);
	}

	@Test
	void tellHowLongTheyLast() {
		ConsoleSession session = this.sessions.begin(this.csr.id(), "192.0.2.7", "Firefox");

		assertThat(this.sessions.endOf(session)).isEqualTo(this.clock.instant().plus(IDLE));
		assertThat(this.sessions.longestOf(session)).isEqualTo(this.clock.instant().plus(Duration.ofHours(8)));
	}

	@Test
	void areThreeAtOnceAndTheOldestEnds() {
		List<Long> ids = IntStream.range(0, 4).mapToObj((it) -> begin()).toList();

		assertThat(this.sessions.of(this.csr.id())).extracting(ConsoleSession::id)
			.containsExactly(ids.get(3), ids.get(2), ids.get(1));
		assertThat(this.sessions.act(ids.get(0))).isFalse();
		assertThat(this.sessions.close(ids.get(0))).isEqualTo(SessionEnd.TOO_MANY);
	}

	/** Two sign-ins of one user neither share a session nor count past each other. */
	@Test
	void areThreeEvenWhenManyBeginAtOnce() throws Exception {
		List<Long> ids = AtOnce.of(8, this::begin);

		assertThat(ids).doesNotHaveDuplicates();
		assertThat(this.sessions.of(this.csr.id())).hasSize(3);
	}

	@Test
	void endWithTheUsersRightToEnter() {
		long id = begin();

		this.jdbc.sql("update console_user set enabled = false where id = ?").param(this.csr.id()).update();

		assertThat(this.sessions.act(id)).isFalse();
		assertThat(this.sessions.close(id)).isEqualTo(SessionEnd.DISABLED);
	}

	@Test
	void areEndedForTheirOwnUserOnly() {
		long id = begin();
		long other = begin();

		assertThat(this.sessions.end(this.fixtures.stranger().id(), id, SessionEnd.ENDED)).isFalse();
		assertThat(this.sessions.act(id)).isTrue();

		assertThat(this.sessions.endOthers(this.csr.id(), other, SessionEnd.ENDED)).isEqualTo(1);
		assertThat(this.sessions.act(id)).isFalse();
		assertThat(this.sessions.act(other)).isTrue();
	}

	@Test
	void areForgottenADayAfterTheirLongestEnd() {
		long id = begin();

		this.clock.advance(Duration.ofHours(31));
		this.sessions.forget();
		assertThat(row(id)).isEqualTo(1);

		this.clock.advance(Duration.ofHours(1));
		this.sessions.forget();
		assertThat(row(id)).isZero();
	}

	private Instant lastActed(ConsoleSession session) {
		return this.sessions.find(session.id()).orElseThrow().lastActedAt();
	}

	private long begin() {
		return this.sessions.begin(this.csr.id(), "192.0.2.7", "Firefox").id();
	}

	private int row(long id) {
		return this.jdbc.sql("select count(*) from console_session where id = ?")
			.param(id)
			.query(Integer.class)
			.single();
	}

}
