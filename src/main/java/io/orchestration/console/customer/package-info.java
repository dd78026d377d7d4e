/** Finding, reading, creating and editing customers. */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "scope", "mail", "activity", "security" })
package io.orchestration.console.customer;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
