package io.orchestration.console.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.orchestration.console.customer.Customer;
import io.orchestration.console.password.ResetMethod;
import io.orchestration.console.password.ResetState;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SampleHistoryTests {

	private static final Instant NOON = Instant.parse("2030-01-01T12:00:00Z");

	private static final List<SampleCustomer> EVERYBODY = new SamplePeople(String::hashCode, List.of("hash"), NOON)
		.all();

	private final List<SampleReset> history = history();

	@Test
	void isTheSameForTheSameSeed() {
		assertThat(history()).isEqualTo(this.history);
	}

	@Test
	void isModestAndCoversAQuarter() {
		assertThat(this.history).hasSizeBetween(400, 900);
		assertThat(this.history.get(0).requestedAt()).isBefore(NOON.minus(Duration.ofDays(90)));
	}

	@Test
	void isOverWhenTheDemoBegins() {
		assertThat(this.history).allMatch((it) -> it.expiresAt().isBefore(NOON))
			.allMatch((it) -> it.endedAt() == null || it.endedAt().isBefore(NOON));
	}

	@Test
	void knowsEveryFate() {
		assertThat(this.history).extracting(SampleReset::state)
			.contains(ResetState.OPEN, ResetState.COMPLETED, ResetState.CANCELLED, ResetState.SUPERSEDED);
		assertThat(this.history).extracting(SampleReset::method).contains(ResetMethod.values());
		assertThat(this.history).filteredOn((it) -> it.state() == ResetState.COMPLETED)
			.hasSizeGreaterThan(this.history.size() * 3 / 4);
	}

	@Test
	void leavesThoseAloneWhomDocumentationKnows() {
		assertThat(this.history).extracting((it) -> it.customer().getNumber()).doesNotContain("C-100482", "C-100519");
	}

	private static List<SampleReset> history() {
		List<Customer> callers = EVERYBODY.stream()
			.filter((it) -> it.mayHaveCalledSince(SampleHistory.beginning(NOON)))
			.map(SampleCustomer::customer)
			.toList();
		return new SampleHistory(callers, SampleHistoryTests::shopOf, NOON).all();
	}

	private static SampleShop shopOf(Customer customer) {
		return SampleShop.all()
			.stream()
			.filter((it) -> it.code().hashCode() == customer.scopeId())
			.findAny()
			.orElseThrow();
	}

}
