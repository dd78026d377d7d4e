/**
 * Sample data, and a mail server with a mailbox page; present with the profile demo only.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "scope", "mail", "activity", "security", "settings", "customer",
		"password", "staff", "portal" })
package io.orchestration.console.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
