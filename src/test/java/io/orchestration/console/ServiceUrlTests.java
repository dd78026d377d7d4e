package io.orchestration.console;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ServiceUrlTests {

	@ParameterizedTest
	@ValueSource(strings = { "https://passwords.example.com", "https://passwords.example.com/",
			"https://passwords.example.com:8443/pwned", "http://localhost:8081", "http://127.0.0.1:8081",
			"http://[::1]:8081/passwords" })
	void isAnyPlaceNobodyCanListenToOnTheWay(String url) {
		assertThat(ServiceUrl.of(url)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://passwords.example.com", "http://localhost.example.com",
			"http://127.0.0.1.example.com", "http://192.0.2.1", "ftp://passwords.example.com", "passwords.example.com",
			"https:/passwords", "https://", "https://me@passwords.example.com", "https://passwords.example.com?list=",
			"https://passwords.example.com/#top", "file:///passwords", "javascript:alert(1)",
			"https://pass words.example.com" })
	void isNothingElse(String url) {
		assertThat(ServiceUrl.of(url)).isEmpty();
	}

}
