/** The customer's pages in the vendor's brand: choose a new password, sign in. */
@NullMarked
@ApplicationModule(
		allowedDependencies = { "web", "scope", "mail", "activity", "security", "settings", "customer", "password" })
package io.orchestration.console.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
