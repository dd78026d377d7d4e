package io.orchestration.console.security;

import java.time.Duration;

import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.TestClock;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** R33. */
@ConsoleTest
class UnfinishedSignInsTests {

	@Autowired
	UnfinishedSignIns unfinished;

	@Autowired
	Fixtures fixtures;

	@Autowired
	TestClock clock;

	@Autowired
	JdbcClient jdbc;

	@Test
	void areForgottenWhenNobodyCanFinishThem() {
		long id = this.unfinished.begin(this.fixtures.stranger().id());
		this.unfinished.forget();
		assertThat(this.unfinished.goesOn(id)).isTrue();

		this.clock.advance(Duration.ofMinutes(10));
		this.unfinished.forget();

		assertThat(this.jdbc.sql("select count(*) from unfinished_sign_in where id = ?")
			.param(id)
			.query(Integer.class)
			.single()).isZero();
	}

}
