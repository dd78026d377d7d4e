/**
 * Page plumbing every feature stands on: errors, request ids, bounded input, and in which
 * language and time zone a page is written. Knows no feature.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package io.orchestration.console.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
