package io.orchestration.console.security;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import io.orchestration.console.support.AtOnce;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import io.orchestration.console.web.TooBusyException;
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

		assertThat(counted()).isEqualTo(1);
	}

	@Test
	void forgetsWhatWasNoGuess() {
		for (int i = 0; i < 2 * MOST; i++) {
			this.attempts.watch(AttemptKind.BAD_LINK, this.source, MOST, () -> "right", "wrong"::equals);
		}

		assertThat(counted()).isZero();
	}

	@Test
	void forgetsWhatCouldNotBeLookedAt() {
		assertThatExceptionOfType(TooBusyException.class)
			.isThrownBy(() -> this.attempts.watch(AttemptKind.BAD_LINK, this.source, MOST, () -> {
				throw new TooBusyException();
			}, (it) -> true));

		assertThat(counted()).isZero();
	}

	/** Who goes on trying waits no longer for it. */
	@Test
	void areNotProlongedByWhatIsRefused() {
		note(MOST);
		this.clock.advance(Duration.ofSeconds(59));
		for (int i = 0; i < MOST; i++) {
			assertThatExceptionOfType(TooManyAttempts.class).isThrownBy(this::guess);
		}

		this.clock.advance(Duration.ofSeconds(1));

		assertThat(guess()).isEqualTo("wrong");
	}

	/** However many come at once, no more are looked at than one after the other. */
	@Test
	void letNoMorePassAtOnceThanOneByOne() throws Exception {
		AtomicInteger looked = new AtomicInteger();

		AtOnce.of(100, () -> {
			try {
				return this.attempts.watch(AttemptKind.BAD_LINK, this.source, 20,
						() -> "wrong " + looked.incrementAndGet(), (it) -> true);
			}
			catch (TooManyAttempts ex) {
				return "refused";
			}
		});

		assertThat(looked.get()).isLessThanOrEqualTo(20);
		assertThat(counted()).as("what was refused counts for nothing").isEqualTo(looked.get());
	}

	private int counted() {
		return this.jdbc.sql("select count(*) from attempt where source = ?")
			.param(this.source.name())
			.query(Integer.class)
			.single();
	}

	private String guess() {
		return this.attempts.watch(AttemptKind.BAD_LINK, this.source, MOST, () -> "wrong", "wrong"::equals);
	}

	private void note(int times) {
		for (int i = 0; i < times; i++) {
			this.attempts.take(AttemptKind.BAD_LINK, this.source, Integer.MAX_VALUE - 1);
		}
	}

	private void ask() {
		this.attempts.refuseIfTooMany(AttemptKind.BAD_LINK, this.source, MOST);
	}

}
