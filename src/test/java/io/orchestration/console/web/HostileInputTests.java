package io.orchestration.console.web;

import io.orchestration.console.support.ConsoleTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

/** What no form of ours sends is refused before anything is done with it (R38, R50). */
@ConsoleTest
class HostileInputTests {

	@Autowired
	MockMvcTester mvc;

	@Test
	void refusesAParameterGivenTwiceInAPost() {
		assertThat(this.mvc.post().uri("/sign-in").param("email", "a@example.com", "b@example.com").with(csrf()))
			.hasStatus(400);
	}

	@Test
	void letsAFilterNameSeveralValuesInAGet() {
		assertThat(this.mvc.get().uri("/sign-in").param("status", "ACTIVE", "INACTIVE")).hasStatusOk();
	}

	@Test
	void refusesWhatNoDatabaseStores() {
		assertThat(this.mvc.get().uri("/sign-in").param("q", "a\u0000b")).hasStatus(400);
		assertThat(this.mvc.get().uri("/sign-in").param("q", "a\uD800b")).hasStatus(400);
		assertThat(this.mvc.get().uri("/sign-in").param("a\u0000", "b")).hasStatus(400);
	}

	@Test
	void takesEveryCharacterThereIs() {
		assertThat(this.mvc.get().uri("/sign-in").param("q", "😀 ﷽ \u202E Ω")).hasStatusOk();
	}

}
