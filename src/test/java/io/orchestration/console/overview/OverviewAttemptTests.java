package io.orchestration.console.overview;

import org.junit.jupiter.api.Test;

import org.springframework.dao.QueryTimeoutException;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ConcurrentModel;
import org.springframework.ui.Model;
import org.springframework.validation.BindException;
import org.springframework.validation.Errors;

import static org.assertj.core.api.Assertions.assertThat;

class OverviewAttemptTests {

	private final Errors period = new BindException(new PeriodForm(90), "form");

	private final Model model = new ConcurrentModel();

	private final MockHttpServletResponse response = new MockHttpServletResponse();

	@Test
	void saysWhatWouldDoWhereCountingTakesTooLong() {
		OverviewAttempt.show(this.period, () -> {
			throw new QueryTimeoutException("two seconds are over");
		}, this.model, this.response);

		assertThat(this.response.getStatus()).isEqualTo(422);
		assertThat(this.period.getGlobalErrors()).extracting((it) -> it.getCode()).containsExactly("overview.too-slow");
		assertThat(this.model.asMap()).isEmpty();
	}

	@Test
	void countsNothingForAPeriodThereIsNot() {
		this.period.reject("wrong");

		OverviewAttempt.show(this.period, () -> {
			throw new AssertionError("counted all the same");
		}, this.model, this.response);

		assertThat(this.response.getStatus()).isEqualTo(422);
	}

}
