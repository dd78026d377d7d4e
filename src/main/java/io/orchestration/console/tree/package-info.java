/** Administration &gt; Scopes: the tree grows, and its scopes are tended. */
@NullMarked
@ApplicationModule(allowedDependencies = { "web", "scope", "mail", "activity" })
package io.orchestration.console.tree;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
