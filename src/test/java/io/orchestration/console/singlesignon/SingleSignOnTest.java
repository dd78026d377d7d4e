package io.orchestration.console.singlesignon;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.orchestration.console.security.QuickHashes;
import io.orchestration.console.support.Callers;
import io.orchestration.console.support.Fixtures;
import io.orchestration.console.support.Mailbox;
import io.orchestration.console.support.TestDatabase;
import io.orchestration.console.support.TestMailServer;
import io.orchestration.console.support.TestPort;
import io.orchestration.console.support.TestTime;
import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Like {@code HttpTest}, but with single sign-on by a provider that does what the test
 * says ({@link TestProvider}).
 */
@Target({ ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag("database")
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ActiveProfiles("test")
@ContextConfiguration(
		initializers = { TestPort.class, TestDatabase.class, TestMailServer.class, WithTestProvider.class })
@Import({ TestTime.class, QuickHashes.class, Fixtures.class, Mailbox.class, Callers.class })
@interface SingleSignOnTest {

}
