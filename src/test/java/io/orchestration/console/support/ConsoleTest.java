package io.orchestration.console.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.orchestration.console.security.QuickHashes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test in the whole application, with {@code MockMvcTester} in front, a real SMTP
 * server, a service for breached passwords, a clock that only moves when told to, and a
 * real database: H2, and in a second run of the build PostgreSQL
 * ({@code console.test.database}). All such tests share one context and one database, so
 * each makes its own scopes and people with {@link Fixtures}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag("database")
@SpringBootTest
@AutoConfigureMockMvc
@ActiveProfiles("test")
@ContextConfiguration(initializers = { TestDatabase.class, TestMailServer.class, TestBreachService.class })
@Import({ TestTime.class, QuickHashes.class, Fixtures.class, Mailbox.class })
@ExtendWith(TwoStepOptional.class)
public @interface ConsoleTest {

}
