package io.orchestration.console.security;

import java.util.Objects;

import io.orchestration.console.support.ConsoleTest;
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
