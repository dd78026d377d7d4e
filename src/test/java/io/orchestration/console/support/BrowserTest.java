package io.orchestration.console.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Runs a test through a real Chromium on the running application, with a real mail server
 * and a real database. A test method takes a {@link Visitor}; one annotated
 * {@link WithoutJavaScript} has scripts switched off.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@HttpTest
@ExtendWith(Chromium.class)
public @interface BrowserTest {

}
