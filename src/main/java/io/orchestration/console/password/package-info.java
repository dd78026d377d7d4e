/**
 * The heart: resetting a customer's password by mail and by hand, tickets, policy, locks
 * and the Account tab.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "scope", "mail", "activity", "security", "settings", "customer" })
package io.orchestration.console.password;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
