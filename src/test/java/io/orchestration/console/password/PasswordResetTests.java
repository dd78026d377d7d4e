package io.orchestration.console.password;

import java.time.Duration;
import java.time.Instant;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class PasswordResetTests {

	private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

	private static final Instant EXPIRY = NOON.plus(Duration.ofHours(1));

	private final Customer customer = mock(Customer.class);

	private final ResetRequest request = new ResetRequest(new TestUser(1, "rae@example.com", "Rae Whitfield"),
			ResetReason.FORGOTTEN, " INC-4711 ");

	private final PasswordReset reset = PasswordReset.byMail(this.customer, this.request, NOON, EXPIRY);

	@Test
	void livesUntilItExpires() {
		assertThat(this.reset.isLive(EXPIRY.minusMillis(1))).isTrue();
		assertThat(this.reset.isLive(EXPIRY)).isFalse();
	}

	@ParameterizedTest
	@EnumSource(mode = Mode.EXCLUDE, names = "OPEN")
	void isOverHoweverItEnded(ResetState end) {
		this.reset.end(end, NOON);

		assertThat(this.reset.isLive(NOON)).isFalse();
		assertThat(this.reset.getEndedAt()).isEqualTo(NOON);
	}

	@Test
	void endsOnce() {
		this.reset.end(ResetState.CANCELLED, NOON);

		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> this.reset.end(ResetState.COMPLETED, NOON));
	}

	@Test
	void isOverAtOnceWhenDoneByHand() {
		given(this.customer.id()).willReturn(42L);

		PasswordReset byHand = PasswordReset.byHand(this.customer,
				new ManualEntry(this.request, CallerCheck.IN_PERSON, "secret", true), NOON, EXPIRY);

		assertThat(byHand.getState()).isEqualTo(ResetState.COMPLETED);
		assertThat(byHand.getCallerVerifiedBy()).isEqualTo(CallerCheck.IN_PERSON);
		assertThat(byHand.isLive(NOON)).isFalse();
	}

	@Test
	void remembersWhoAskedAndWhy() {
		assertThat(this.reset.getRequestedByName()).isEqualTo("Rae Whitfield");
		assertThat(this.reset.getReason()).isEqualTo(ResetReason.FORGOTTEN);
		assertThat(this.reset.getCaseNumber()).isEqualTo("INC-4711");
	}

}
