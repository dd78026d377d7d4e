package io.orchestration.console.twostep;

import io.orchestration.console.ConsoleProperties;
import io.orchestration.console.SettingsRefused;
import io.orchestration.console.scope.Role;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

@ConsoleTest
class SealedSeedsTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Test
	void keepTheConsoleFromStartingWithoutTheirKey() {
		Desk desk = new Desk(this.mvc, this.clock, this.fixtures.staff(Role.CSR, this.fixtures.vendor()));
		desk.signIn();
		desk.setUpApp();
		ConsoleProperties properties = mock();
		given(properties.secrets()).willReturn(new ConsoleProperties.Secrets(null));
		SealedSeeds seeds = new SealedSeeds(this.jdbc, new SeedVault(properties));

		assertThatExceptionOfType(SettingsRefused.class).isThrownBy(seeds::afterSingletonsInstantiated)
			.withMessageStartingWith("CONSOLE_SECRETS_KEY is not the key");
	}

}
