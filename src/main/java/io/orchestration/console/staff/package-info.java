/** Console users, their roles in scopes, and their own password. */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "scope", "mail", "activity", "security", "settings", "twostep",
		"customer", "password" })
package io.orchestration.console.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
