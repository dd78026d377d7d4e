package io.orchestration.console.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code logging.structured.format.console} makes of an event (R55). */
class StructuredLogTests {

	private static final String HOSTILE = "one\r\ntwo\u2028three\u2029four\u0085five\u001b[31m \"six\"";

	@ParameterizedTest
	@ValueSource(strings = { "ecs", "logstash", "gelf" })
	void isOneLineWithTheRequestsId(String format) throws IOException {
		LoggerContext context = new LoggerContext();
		context.putObject(Environment.class.getName(), environment());
		LoggingEvent event = new LoggingEvent("", context.getLogger("console"), Level.WARN, HOSTILE,
				new IllegalStateException(HOSTILE), null);
		event.setMDCPropertyMap(Map.of("requestId", "4711"));

		String line = encoded(context, format, event);

		assertThat(line).endsWith("\n");
		assertThat(line.strip()).doesNotContain("\n", "\r", "\u2028", "\u2029", "\u0085", "\u001b");
		JsonNode json = JsonMapper.shared().readTree(line);
		assertThat(json.toString()).contains("\"4711\"", "IllegalStateException");
	}

	private static String encoded(LoggerContext context, String format, LoggingEvent event) {
		StructuredLogEncoder encoder = new StructuredLogEncoder();
		encoder.setContext(context);
		encoder.setFormat(format);
		encoder.setCharset(StandardCharsets.UTF_8);
		encoder.start();
		return new String(encoder.encode(event), StandardCharsets.UTF_8);
	}

	private static Environment environment() throws IOException {
		StandardEnvironment environment = new StandardEnvironment();
		new YamlPropertySourceLoader().load("application", new ClassPathResource("application.yaml"))
			.forEach(environment.getPropertySources()::addLast);
		return environment;
	}

}
