/** Options an administrator sets on a scope, inherited down the tree. */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "scope", "mail", "activity", "security" })
package io.orchestration.console.settings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
