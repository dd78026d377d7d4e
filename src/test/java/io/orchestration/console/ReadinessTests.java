package io.orchestration.console;

import java.util.Objects;

import io.orchestration.console.scope.Role;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestUser;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/** What a balancer is told, on the public port. */
@ConsoleTest
class ReadinessTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	HealthContributorRegistry health;

	@Autowired
	Fixtures fixtures;

	@Test
	void isReadyAndSaysNoMore() {
		assertThat(this.mvc.get().uri("/readyz")).hasStatusOk().bodyText().isEqualTo("{\"status\":\"UP\"}");
		assertThat(this.mvc.get().uri("/actuator/health/readiness")).hasStatusOk()
			.bodyText()
			.isEqualTo("{\"status\":\"UP\"}");
	}

	@Test
	void isNotReadyButAliveWithoutADatabase() {
		HealthContributor database = Objects.requireNonNull(this.health.unregisterContributor("db"));
		this.health.registerContributor("db", (HealthIndicator) () -> Health.down().build());

		HttpStatus ready = status("/readyz");
		HttpStatus alive = status("/livez");
		this.health.unregisterContributor("db");
		this.health.registerContributor("db", database);

		assertThat(ready).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
		assertThat(alive).isEqualTo(HttpStatus.OK);
		assertThat(status("/readyz")).isEqualTo(HttpStatus.OK);
	}

	@Test
	void isReadyWithoutAMailServer() {
		this.health.registerContributor("mail", (HealthIndicator) () -> Health.down().build());

		HttpStatus ready = status("/readyz");
		HttpStatus alive = status("/livez");
		this.health.unregisterContributor("mail");

		assertThat(ready).isEqualTo(HttpStatus.OK);
		assertThat(alive).isEqualTo(HttpStatus.OK);
	}

	@Test
	void showsNobodyMetricsInPublic() {
		TestUser administrator = this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.global());

		assertThat(this.mvc.get().uri("/actuator/prometheus").with(user(administrator)))
			.hasStatus(HttpStatus.NOT_FOUND);
	}

	private HttpStatus status(String path) {
		return HttpStatus.valueOf(this.mvc.get().uri(path).exchange().getResponse().getStatus());
	}

}
