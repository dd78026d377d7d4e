package io.orchestration.console.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import io.orchestration.console.support.ConsoleTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class SharedSessionsTests {

	private static final Instant START = Instant.parse("2030-03-01T09:00:00Z");

	private static final Duration FOR_EVER = Duration.ofSeconds(-1);

	@Autowired
	SessionRepository<? extends Session> sessions;

	@Test
	void keepsWhatTwoRequestsRememberAtOnce() {
		assertThat(rememberedByTwo(this.sessions)).isEqualTo("second");
	}

	/** Signing out in one tab is no fault of what another one asks for meanwhile. */
	@Test
	void forgetsWhatIsRememberedInASessionThatHasEnded() {
		assertThat(rememberedTooLate(this.sessions)).isNull();
	}

	@Test
	void writesDownToHalfAMinuteThatASessionWasUsed() {
		assertThat(lastUse(this.sessions, START.plusMillis(29_999))).isEqualTo(START);
		assertThat(lastUse(this.sessions, START.plusSeconds(30))).isEqualTo(START.plusSeconds(30));
	}

	/** However soon, or whoever signs in would keep the id known before (R33). */
	@Test
	void writesANewIdDownAtOnce() {
		assertThat(foundByNewId(this.sessions)).isTrue();
	}

	private static <S extends Session> Instant lastUse(SessionRepository<S> sessions, Instant used) {
		S session = sessions.createSession();
		session.setLastAccessedTime(START);
		session.setMaxInactiveInterval(FOR_EVER);
		sessions.save(session);
		S again = Objects.requireNonNull(sessions.findById(session.getId()));
		again.setLastAccessedTime(used);
		sessions.save(again);
		return Objects.requireNonNull(sessions.findById(session.getId())).getLastAccessedTime();
	}

	private static <S extends Session> boolean foundByNewId(SessionRepository<S> sessions) {
		S session = sessions.createSession();
		sessions.save(session);
		String old = session.getId();
		S again = Objects.requireNonNull(sessions.findById(old));
		again.changeSessionId();
		sessions.save(again);
		return sessions.findById(old) == null && sessions.findById(again.getId()) != null;
	}

	private static <S extends Session> @Nullable Session rememberedTooLate(SessionRepository<S> sessions) {
		S session = sessions.createSession();
		session.setAttribute("known", "before");
		sessions.save(session);
		S late = Objects.requireNonNull(sessions.findById(session.getId()));
		late.setAttribute("new", "value");
		late.setAttribute("known", "other");

		sessions.deleteById(session.getId());
		sessions.save(late);

		return sessions.findById(session.getId());
	}

	private static <S extends Session> Object rememberedByTwo(SessionRepository<S> sessions) {
		S session = sessions.createSession();
		sessions.save(session);
		S first = Objects.requireNonNull(sessions.findById(session.getId()));
		S second = Objects.requireNonNull(sessions.findById(session.getId()));
		first.setAttribute("what", "first");
		second.setAttribute("what", "second");

		sessions.save(first);
		sessions.save(second);

		return Objects.requireNonNull(sessions.findById(session.getId())).getRequiredAttribute("what");
	}

}
