/**
 * Mail templates: what mails say and how they look, scope by scope, inherited down the
 * tree.
 */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "scope", "mail", "activity" })
package io.orchestration.console.templates;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
