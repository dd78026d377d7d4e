/**
 * The tree that all data hangs on, choosing in it, and the right to work in one of its
 * scopes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web" })
package io.orchestration.console.scope;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
