/** The audit trail: who did what, when, from where, on whom, and with what result. */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "scope" })
package io.orchestration.console.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
