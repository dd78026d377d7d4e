/**
 * Vendor websites: the API their servers call to check passwords and to learn which
 * sessions are over, and the keys they call it with.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "scope", "activity", "security", "customer", "password" })
package io.orchestration.console.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
