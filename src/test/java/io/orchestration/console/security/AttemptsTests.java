package io.orchestration.console.security;

import java.time.Duration;

import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/** R21, R22 and T18: guessing from one place stops paying, on every node. */
@ConsoleTest
class AttemptsTests {

	private static final int MOST = 3;

	@Autowired
	Attempts attempts;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	private AttemptSource source;

	@BeforeEach
	void somebodyNew() {
		this.source = new AttemptSource(this.fixtures.unique());
	}

	@Test
	void letsPassUntilThereWereTooMany() {
		note(MOST - 1);

		assertThatNoException().isThrownBy(this::ask);

		note(1);

		assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(this::ask)
			.satisfies((it) -> assertThat(it.seconds()).isEqualTo(60));
	}

	@Test
	void letsPassAgainWhenTheFirstOfThemIsOld() {
		note(1);
		this.clock.advance(Duration.ofSeconds(40));
		note(MOST - 1);

		assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(this::ask)
			.satisfies((it) -> assertThat(it.seconds()).isEqualTo(20));

		this.clock.advance(Duration.ofSeconds(20));

		assertThatNoException().isThrownBy(this::ask);
	}

	@Test
	void countsEachSourceAndEachKindByItself() {
		note(MOST);

		assertThatNoException().isThrownBy(() -> this.attempts.refuseIfTooMany(AttemptKind.BAD_LINK,
				new AttemptSource(this.fixtures.unique()), MOST));
		assertThatNoException()
			.isThrownBy(() -> this.attempts.refuseIfTooMany(AttemptKind.CUSTOMER_SIGN_IN, this.source, MOST));
	}

	@Test
	void forgetsWhatIsOlderThanAnyWindow() {
		note(1);
		this.clock.advance(Duration.ofHours(1));
		note(1);

		this.attempts.forget();

		assertThat(this.jdbc.sql("select count(*) from attempt where source = ?")
			.param(this.source.name())
			.query(Integer.class)
			.single()).isEqualTo(1);
	}

	private void note(int times) {
		for (int i = 0; i < times; i++) {
			this.attempts.note(AttemptKind.BAD_LINK, this.source);
		}
	}

	private void ask() {
		this.attempts.refuseIfTooMany(AttemptKind.BAD_LINK, this.source, MOST);
	}

}
