package io.orchestration.console.security;

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
