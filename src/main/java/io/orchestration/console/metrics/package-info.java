/**
 * Meters for operators: counts facts after they are certain, and looks now and then how
 * much waits. No feature knows of it.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "mail", "activity", "security" })
package io.orchestration.console.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
