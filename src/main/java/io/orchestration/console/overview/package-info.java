/**
 * The overview: how resets, mails and locks fare in a scope and below it, in figures and
 * charts.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "scope", "mail", "password" })
package io.orchestration.console.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
