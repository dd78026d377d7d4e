package io.orchestration.console.demo;

import io.orchestration.console.scope.NavigationLink;
import io.orchestration.console.scope.Role;
import io.orchestration.console.security.SignInHints;
import io.orchestration.console.staff.StarterData;
import io.orchestration.console.support.ConsoleTest;
import io.orchestration.console.support.Fixtures;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ConsoleTest
class WithoutDemoTests {

	@Autowired
	ApplicationContext context;

	@Autowired
	MockMvcTester mvc;

	@Autowired
	Fixtures fixtures;

	@Test
	void hasNoPartOfTheDemo() {
		assertThat(this.context.getBeansOfType(Object.class).values())
			.noneMatch((it) -> it.getClass().getPackageName().startsWith(SampleData.class.getPackageName()));
		assertThat(this.context.getBeanNamesForType(SignInHints.class)).isEmpty();
		assertThat(this.context.getBeanNamesForType(StarterData.class)).isEmpty();
		assertThat(this.context.getBeanNamesForType(NavigationLink.class)).doesNotContain("demoMailboxLink");
	}

	@Test
	void hasNoMailbox() {
		assertThat(this.mvc.get()
			.uri("/mailbox")
			.with(SecurityMockMvcRequestPostProcessors
				.user(this.fixtures.staff(Role.ADMINISTRATOR, this.fixtures.global()))))
			.hasStatus(404);
	}

	@Test
	void introducesNobodyOnTheSignInPage() {
		assertThat(this.mvc.get().uri("/sign-in")).bodyText().doesNotContain("demo-console", "csr@example.com");
	}

}
