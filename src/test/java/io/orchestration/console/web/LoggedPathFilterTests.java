package io.orchestration.console.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

	/** The proxy that comes with the console logs too; it looks at the decoded path. */
	@ParameterizedTest
	@ValueSource(strings = { "/portal/maple/reset", "/PORTAL/maple/reset", "/sign-in/reset" })
	void isNotTheOnlyOneToHideTickets(String way) throws IOException {
		String proxy = Files.readString(Path.of("src/docker/nginx.conf"));
		Matcher hidden = Pattern.compile("\"~\\*(\\S+)\" \\$before_ticket/\\*\\*\\*;").matcher(proxy);
		assertThat(hidden.find()).isTrue();
		Pattern ticket = Pattern.compile(hidden.group(1).replace("_", ""), Pattern.CASE_INSENSITIVE);

		assertThat(ticket.matcher(way).find()).isFalse();
		Matcher found = ticket.matcher(way + "/k3yk3yk3y");
		assertThat(found.find()).isTrue();
		assertThat(found.group("beforeticket")).isEqualTo(way);
	}

}
