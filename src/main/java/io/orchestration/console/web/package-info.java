/**
 * Page plumbing every feature stands on: errors, request ids, bounded input. Knows no
 * feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.orchestration.console.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
