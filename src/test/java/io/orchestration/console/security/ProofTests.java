package io.orchestration.console.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

class ProofTests {

	/** The fragment and the tag every field for a password is made of. */
	private static final Pattern PASSWORD_FIELD = Pattern
		.compile(":: password\\('([\\w-]+)'|name=\"([\\w-]+)\" type=\"password\"");

	@Test
	void isOneOfThreeFields() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		assertThat(Proof.in(request)).isEmpty();

		request.setParameter("proof-password", " ");
		request.setParameter("proof-code", "123456");

		assertThat(Proof.in(request)).contains(new Proof(null, "123456", null));
	}

	@Test
	void travelsWithAllThatWasTypedButInSecret() {
		MockHttpServletRequest request = new MockHttpServletRequest();
		Stream.of("_csrf", "proof-code", "password", "retyped", "reason", "value[password-ticket-expiration-delay]")
			.forEach((it) -> request.setParameter(it, "typed"));

		assertThat(Proof.typedBeside(request)).containsOnlyKeys("reason", "value[password-ticket-expiration-delay]");
		assertThat(Proof.isTypedInSecretBeside(request)).isTrue();
	}

	/**
	 * What is typed into any field for a password of this console, is typed in secret.
	 */
	@Test
	void knowsEveryFieldForAPassword() throws IOException {
		List<String> fields = passwordFields();
		MockHttpServletRequest request = new MockHttpServletRequest();
		fields.forEach((it) -> request.setParameter(it, "typed"));

		assertThat(fields).contains("password", "retyped", "current", "confirm");
		assertThat(Proof.typedBeside(request)).isEmpty();
	}

	@Test
	void keepsOutOfLogs() {
		assertThat(new Proof("lanterns", "123456", "{}")).hasToString("Proof");
	}

	private static List<String> passwordFields() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/resources/templates"))) {
			return files.filter((it) -> Files.isRegularFile(it) && !it.toString().contains("portal"))
				.flatMap((it) -> PASSWORD_FIELD.matcher(read(it)).results())
				.map((it) -> (it.group(1) != null) ? it.group(1) : it.group(2))
				.distinct()
				.toList();
		}
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
