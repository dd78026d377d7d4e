/**
 * Single sign-on: lets console users in whom an OpenID Connect provider vouches for,
 * where a deployment names one.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "scope", "activity", "security" })
package io.orchestration.console.singlesignon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
