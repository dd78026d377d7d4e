package io.orchestration.console.security;

import org.junit.jupiter.api.Test;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

/** A form stays refused where that cannot be written down (T23). */
class UnrecordedIncidentsTests {

	private final Attempts attempts = mock(Attempts.class);

	private final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);

	private final Incidents incidents = new Incidents(this.attempts,
			new TransactionTemplate(mock(PlatformTransactionManager.class)), this.events);

	@Test
	void areNoFault() {
		willThrow(new DataIntegrityViolationException("not allowed")).given(this.events)
			.publishEvent(any(Incident.class));

		assertThatNoException().isThrownBy(this::tell);
	}

	/** That is answered with 503, as everywhere. */
	@Test
	void doNotHideThatTheDatabaseIsGone() {
		willThrow(new CannotCreateTransactionException("gone")).given(this.attempts)
			.refuseIfTooMany(any(), any(), anyInt());

		assertThatExceptionOfType(CannotCreateTransactionException.class).isThrownBy(this::tell);
	}

	private void tell() {
		this.incidents.tell(AttemptKind.REJECTED_FORM, new MockHttpServletRequest("POST", "/sign-in"));
	}

}
