package io.orchestration.console.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * Runs a test through a real Chromium on the running application, with a real mail server
 * and a real database. A test method takes a {@link Visitor}; one annotated
 * {@link WithoutJavaScript} has scripts switched off.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Tag("database")
@SpringBootTest(webEnvironment = WebEnvironment.DEFINED_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = { TestPort.class, TestDatabase.class, TestMailServer.class })
@Import({ TestTime.class, Fixtures.class, Mailbox.class })
@ExtendWith(Chromium.class)
public @interface BrowserTest {

}
