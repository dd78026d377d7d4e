/**
 * Meters for operators: counts facts after they are certain, and looks now and then how
 * much waits and what time it is. No feature knows of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "mail", "activity", "security", "password" })
package io.orchestration.console.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
