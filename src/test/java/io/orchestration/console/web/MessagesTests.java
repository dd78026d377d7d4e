package io.orchestration.console.web;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.context.NoSuchMessageException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MessagesTests {

	private final Messages messages = new Messages();

	@ParameterizedTest
	@CsvSource({ "language.nb, en, Norwegian", "language.yo, en, Yoruba", "language.ka, fr, géorgien" })
	void nameEveryLanguage(String code, Locale reader, String name) {
		assertThat(this.messages.getMessage(code, null, reader)).isEqualTo(name);
	}

	@Test
	void makeUpNothingElse() {
		assertThatExceptionOfType(NoSuchMessageException.class)
			.isThrownBy(() -> this.messages.getMessage("no.such.key", null, Locale.ENGLISH));
	}

}
