package io.orchestration.console.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LoggedPathFilterTests {

	@ParameterizedTest
	@CsvSource({ "/scopes/maple/customers, /scopes/maple/customers", "/portal/maple/reset, /portal/maple/reset",
			"/portal/maple/reset/k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3, /portal/maple/reset/***",
			"/portal/maple/reset/short/and/more, /portal/maple/reset/***",
			"/portal/maple/%72eset/k3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3yk3, /portal/maple/%72eset/***" })
	void showsTheWayButNoTicket(String path, String logged) {
		assertThat(LoggedPathFilter.masked(path)).isEqualTo(logged);
	}

}
